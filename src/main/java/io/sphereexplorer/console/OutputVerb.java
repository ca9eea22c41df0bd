package io.sphereexplorer.console;

import io.sphereexplorer.command.diagnostics.FollowOutput;
import io.sphereexplorer.device.lines.LogLine;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code device app show-output}, which the official tools do not have. */
@Command(
        name = "show-output",
        description = "Show what an application under the debugger writes.",
        footer = "Example: azsphere device app show-output --seconds 5")
final class OutputVerb implements Callable<Answer> {
    private static final int MOST_LINES = 100_000;
    private static final int LONGEST = 3600;

    private final BoardRun run;

    @Mixin
    private final AppVerbs.AppChoice choice = new AppVerbs.AppChoice();

    @Option(names = "--start", description = "Start the application under the debugger first.")
    private boolean start;

    @Option(
            names = "--seconds",
            paramLabel = "<number>",
            description = "How long to read, 1 to 3600 seconds; 10 if left out.")
    private int seconds = 10;

    @Option(names = "--follow", description = "Read until the application ends.")
    private boolean follow;

    OutputVerb(BoardRun run) {
        this.run = run;
    }

    @Override
    public Answer call() throws IOException, CommandLineException {
        if (seconds < 1 || seconds > LONGEST) {
            throw new CommandLineException("argument --seconds: a number from 1 to 3600 is needed");
        }
        List<LogLine> lines = new ArrayList<>();
        Optional<Duration> longest = follow ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        run.of(new FollowOutput(choice.component(), start, longest, told -> keep(lines, told), InstantSource.system()));
        if (lines.size() == MOST_LINES) {
            run.note("note: no more than %d lines are shown".formatted(MOST_LINES));
        }
        return LogAnswers.output(lines);
    }

    private void keep(List<LogLine> lines, List<LogLine> told) {
        lines.addAll(told.subList(0, Math.min(told.size(), MOST_LINES - lines.size())));
    }
}
