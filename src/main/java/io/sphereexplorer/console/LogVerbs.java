package io.sphereexplorer.console;

import io.sphereexplorer.command.diagnostics.FetchLog;
import io.sphereexplorer.command.diagnostics.SaveLog;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code device log}, which the official tools do not have. */
@Command(name = "log", description = "Read the log that a device keeps.")
final class LogVerbs {
    private final BoardRun run;

    LogVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "show",
            description = "Show the log of the device, the oldest entry first.",
            footer = "Example: azsphere device log show --severity warning")
    Answer show(
            @Option(
                            names = "--severity",
                            paramLabel = "<severity>",
                            description = "Only entries as grave as that: fatal, error, warning, info, debug or trace.")
                    Severity least)
            throws IOException {
        Severity limit = least == null ? Severity.TRACE : least;
        List<LogLine> lines = run.of(new FetchLog()).stream()
                .map(LogMessages::line)
                .filter(line -> line.severity().compareTo(limit) <= 0)
                .toList();
        return LogAnswers.lines(lines);
    }

    @Command(
            name = "save",
            description = "Save the log of the device as text, or as the device gives it.",
            footer = "Example: azsphere device log save --destination log.txt")
    Answer save(
            @Mixin NewFileOptions destination,
            @Option(names = "--raw", description = "As the device gives it, instead of text.") boolean raw)
            throws IOException {
        run.of(new SaveLog(destination.file(), raw));
        return LogAnswers.saved(destination.file());
    }
}
