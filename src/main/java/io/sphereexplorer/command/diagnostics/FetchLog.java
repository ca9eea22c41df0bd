package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.diagnostics.LogDecoder;
import io.sphereexplorer.device.diagnostics.LogRecord;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads a board's log, the oldest entry first. */
public record FetchLog() implements Command<List<LogRecord>> {
    @Override
    public List<LogRecord> run(Session session) throws IOException {
        return LogDecoder.decode(session.device().diagnostics().log());
    }

    @Override
    public String asText() {
        return "device log show";
    }
}
