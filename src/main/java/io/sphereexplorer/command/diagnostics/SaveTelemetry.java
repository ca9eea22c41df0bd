package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads what a board would report to the cloud and writes it to a file as it is: its form is not published. */
public record SaveTelemetry(FileToSave file) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        file.check();
        byte[] telemetry = session.device().diagnostics().telemetry();
        file.save(out -> out.write(telemetry));
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device telemetry save" + FileText.of(file);
    }
}
