package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.UpdateManufacturingState;
import io.sphereexplorer.device.ManufacturingState;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device manufacturing-state}; azsphere-cli §5.7. */
@Command(name = "manufacturing-state", description = "Show or change how far a device is locked for good.")
final class ManufacturingVerbs {
    private final BoardRun run;

    ManufacturingVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show",
            description = "Show how far the device is locked.",
            footer = "Example: azsphere device manufacturing-state show")
    Answer show() throws IOException {
        return answer(run.of(new ShowManufacturingState()));
    }

    @Command(
            name = "update",
            description = "Take the device a step further. This can never be undone; DeviceComplete locks the device.",
            footer = "Example: azsphere device manufacturing-state update --state DeviceComplete --confirm 01fa")
    Answer update(
            @Option(
                            names = {"-s", "--state"},
                            required = true,
                            paramLabel = "<state>",
                            description = "Module1Complete or DeviceComplete.")
                    Target target,
            @Option(
                            names = "--confirm",
                            paramLabel = "<digits>",
                            defaultValue = "",
                            description = "The last 4 digits of the device ID; needed for DeviceComplete.")
                    String confirmed)
            throws IOException {
        ManufacturingState state = target == Target.DEVICECOMPLETE
                ? ManufacturingState.DEVICE_COMPLETE
                : ManufacturingState.MODULE1_COMPLETE;
        run.of(new UpdateManufacturingState(state, confirmed));
        return answer(state);
    }

    private static Answer answer(ManufacturingState state) {
        return Answer.object(
                JsonNodeFactory.instance.objectNode().put("manufacturingState", state.wireName()),
                "Manufacturing State: " + state.wireName());
    }

    /** The states to go to, as users spell them. */
    enum Target {
        MODULE1COMPLETE,
        DEVICECOMPLETE
    }
}
