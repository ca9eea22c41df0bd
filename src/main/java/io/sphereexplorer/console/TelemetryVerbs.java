package io.sphereexplorer.console;

import io.sphereexplorer.command.diagnostics.ClearTelemetry;
import io.sphereexplorer.command.diagnostics.SaveTelemetry;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verbs of the group {@code device telemetry}, which the official tools do not have. */
@Command(name = "telemetry", description = "Save or clear what a device would report to the cloud.")
final class TelemetryVerbs {
    private final BoardRun run;

    TelemetryVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "save",
            description = "Save the error reports of the device as it gives them; their form is not published.",
            footer = "Example: azsphere device telemetry save --destination telemetry.bin")
    Answer save(@Mixin NewFileOptions destination) throws IOException {
        run.of(new SaveTelemetry(destination.file()));
        return LogAnswers.saved(destination.file());
    }

    @Command(
            name = "clear",
            description = "Let the device forget its error reports.",
            footer = "Example: azsphere device telemetry clear")
    Answer clear() throws IOException {
        run.of(new ClearTelemetry());
        return Answer.sentence("The error reports of the device were cleared.");
    }
}
