package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.ui.console.LogLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WindowLogTest {
    private final List<LogLine> lines = new ArrayList<>();

    @Test
    void ownLinesOfEveryLevelComeWithTheirCauses() {
        var logger = LoggerFactory.getLogger(WindowLogTest.class);
        try (var _ = WindowLog.begin(lines::add)) {
            logger.debug("looking at {}", "a port");
            logger.warn("no good", new IOException("late", new IllegalStateException()));
        }
        logger.error("after the end");

        assertThat(lines).extracting(LogLine::level).containsExactly(LogLine.Level.DEBUG, LogLine.Level.WARN);
        assertThat(lines)
                .extracting(LogLine::text)
                .containsExactly("looking at a port", "no good; IOException: late; IllegalStateException");
        assertThat(lines).extracting(LogLine::source).containsOnly("WindowLogTest");
    }

    @Test
    void failedCommandIsNotedAndOthersAreNot() {
        try (var _ = WindowLog.begin(lines::add)) {
            var log = new FailureLog();
            log.accept(run(CommandRun.Phase.SUCCEEDED, Optional.empty()));
            log.accept(run(CommandRun.Phase.FAILED, Optional.of(new IOException("late"))));
        }

        assertThat(lines)
                .extracting(LogLine::text)
                .containsExactly("device wifi add --psk ******** failed on no board; IOException: late");
    }

    private static CommandRun run(CommandRun.Phase phase, Optional<Exception> failure) {
        return new CommandRun(
                "device wifi add --psk ********",
                Optional.empty(),
                phase,
                failure,
                new CommandRun.Changes(true, false));
    }
}
