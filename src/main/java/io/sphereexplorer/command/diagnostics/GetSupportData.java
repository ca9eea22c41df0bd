package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipOutputStream;

/**
 * Puts by, in one archive, what helps somebody else to understand what is wrong: of this computer, and of the chosen
 * board or of all. What a board does not tell stands in the archive as not told; secrets do not stand in it.
 */
public record GetSupportData(FileToSave file) implements Command<List<SupportFile>> {
    @Override
    public List<SupportFile> run(Session session) throws IOException {
        file.check();
        SupportFiles files = SupportFiles.collect(session);
        file.save(out -> {
            try (var zip = new ZipOutputStream(out)) {
                files.writeTo(zip);
            }
        });
        return files.all();
    }

    @Override
    public String asText() {
        return "get-support-data" + FileText.of(file);
    }
}
