package io.sphereexplorer.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.console.LogLine.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogViewModelTest {
    private final List<Runnable> fxThread = new ArrayList<>();
    private final LogViewModel log = new LogViewModel(new Background(Runnable::run, fxThread::add));

    @Test
    void linesOfTheLevelOrAboveAreShown() {
        add(Level.DEBUG, "a");
        add(Level.INFO, "b");
        add(Level.ERROR, "c");
        assertThat(shown()).containsExactly("b", "c");

        log.leastProperty().set(Level.DEBUG);
        assertThat(shown()).containsExactly("a", "b", "c");

        log.leastProperty().set(Level.WARN);
        assertThat(shown()).containsExactly("c");
    }

    @Test
    void onlyTheNewestLinesAreKept() {
        for (int i = 0; i < LogViewModel.MOST_LINES + 3; i++) {
            add(Level.INFO, "line " + i);
            shown();
        }

        assertThat(shown()).hasSize(LogViewModel.MOST_LINES).startsWith("line 3");
    }

    @Test
    void floodWaitsAsOnePieceOfNewsAndIsBounded() {
        for (int i = 0; i < 3 * LogViewModel.MOST_LINES; i++) {
            add(Level.INFO, "line " + i);
        }

        assertThat(fxThread).hasSize(1);
        assertThat(shown()).hasSize(LogViewModel.MOST_LINES).endsWith("line " + (3 * LogViewModel.MOST_LINES - 1));
    }

    @Test
    void clearedLogCopiesAsNothing() {
        add(Level.WARN, "careful");
        shown();
        assertThat(log.asText()).contains("WARN  Test: careful");

        log.clear();

        assertThat(log.asText()).isEmpty();
        log.leastProperty().set(Level.DEBUG);
        assertThat(shown()).isEmpty();
    }

    private void add(Level level, String text) {
        log.add(new LogLine(Instant.EPOCH, level, "Test", text));
    }

    private List<String> shown() {
        List.copyOf(fxThread).forEach(Runnable::run);
        fxThread.clear();
        return log.lines().stream().map(LogLine::text).toList();
    }
}
