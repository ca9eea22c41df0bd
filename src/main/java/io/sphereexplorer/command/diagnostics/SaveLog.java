package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.device.diagnostics.LogDecoder;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Reads a board's log and writes it to a file.
 *
 * @param raw whether it is written as the board gave it, instead of a line of text for each entry
 */
public record SaveLog(FileToSave file, boolean raw) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        file.check();
        byte[] log = session.device().diagnostics().log();
        byte[] content = raw ? log : text(log).getBytes(StandardCharsets.UTF_8);
        file.save(out -> out.write(content));
        return Done.DONE;
    }

    /** Readable; each line ends with a line feed. */
    static String text(byte[] log) {
        return LogDecoder.decode(log).stream()
                .map(LogMessages::line)
                .map(line -> SavedLogLine.of(line) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String asText() {
        return "device log save" + (raw ? " --raw" : "") + FileText.of(file);
    }
}
