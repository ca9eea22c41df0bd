package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Lists what {@link GetSupportData} would put by, without writing anything (explorer-ux F6). */
public record PreviewSupportData() implements Command<List<SupportFile>> {
    @Override
    public List<SupportFile> run(Session session) throws IOException {
        return SupportFiles.collect(session).all();
    }

    @Override
    public String asText() {
        return "get-support-data --dry-run";
    }
}
