package io.sphereexplorer.console;

import io.sphereexplorer.command.device.ShowManufacturingState;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The verbs of the group {@code device manufacturing-state}; azsphere-cli §5.6. */
@Command(name = "manufacturing-state", description = "Show how far a device is locked for good.")
final class ManufacturingVerbs {
    private final BoardRun run;

    ManufacturingVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show",
            description = "Show the manufacturing state of a device.",
            footer = "Example: azsphere device manufacturing-state show")
    Answer show() throws IOException {
        return DeviceAnswers.manufacturingState(run.of(new ShowManufacturingState()));
    }
}
