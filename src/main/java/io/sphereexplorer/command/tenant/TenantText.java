package io.sphereexplorer.command.tenant;

import io.sphereexplorer.command.CommandText;
import java.util.Optional;

/** Spells the option that names a tenant. */
final class TenantText {
    private TenantText() {}

    /** With a blank before it; nothing if the chosen tenant is meant. */
    static String option(Optional<String> tenant) {
        return tenant.map(named -> " " + CommandText.option("--tenant", named)).orElse("");
    }
}
