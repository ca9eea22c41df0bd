package io.sphereexplorer.console;

import io.sphereexplorer.command.device.ShowCapabilities;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The verbs of the group {@code device capability}; azsphere-cli §5.6. */
@Command(name = "capability", description = "Show what a device is allowed beyond the ordinary.")
final class CapabilityVerbs {
    private final BoardRun run;

    CapabilityVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show-attached",
            description = "Show the capabilities of a device.",
            footer = "Example: azsphere device capability show-attached")
    Answer showAttached() throws IOException {
        return DeviceAnswers.capabilities(run.of(new ShowCapabilities()));
    }
}
