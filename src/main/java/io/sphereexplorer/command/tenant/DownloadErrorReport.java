package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.ErrorReport;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what happened to the boards of a tenant to a file; tells how many events those are.
 *
 * @param file of CSV, a line an event
 * @param tenant by name or ID; the chosen one if left out
 */
public record DownloadErrorReport(FileToSave file, Optional<String> tenant) implements CloudCommand<Integer> {
    @Override
    public Integer run(Session session) throws IOException {
        file.check();
        Tenant meant = session.cloud().tenant(tenant);
        List<ErrorReport> events = new ArrayList<>();
        session.cloud().service().devices(meant.id()).errorReports(events::addAll);
        file.save(out -> ErrorReportFile.write(events, out));
        return events.size();
    }

    @Override
    public String asText() {
        return "tenant download-error-report "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "")
                + CommandText.option("--tenant", tenant);
    }
}
