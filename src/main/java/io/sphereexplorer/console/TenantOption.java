package io.sphereexplorer.console;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names a tenant other than the selected one. */
final class TenantOption {
    @Option(
            names = {"-t", "--tenant"},
            preprocessor = DetachedValue.class,
            paramLabel = "<tenant>",
            description = "Name or ID of the tenant; the selected one if left out. Names are case-sensitive.")
    private Optional<String> tenant = Optional.empty();

    Optional<String> tenant() {
        return tenant;
    }
}
