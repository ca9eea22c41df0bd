package io.sphereexplorer.console;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a capability file on this computer. */
final class CapabilityFileOption {
    @Option(
            names = "--capability-file",
            required = true,
            paramLabel = "<file>",
            description = "Capability file that was downloaded for this device; 392 bytes.")
    private Path file = Path.of("");

    Path file() {
        return file;
    }
}
