package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lesson about claiming, given three times in the practice window by pressing what a trainer presses. */
@Timeout(180)
class ClaimDemoTest {
    @TempDir
    private Path home;

    @Test
    void lessonIsTheSameThreeTimesUnderABannerAndLooksNothingUp() throws Exception {
        Process program = RecordedProgram.start(Program.class, home);
        List<String> lines;
        try (var output = program.inputReader()) {
            lines = output.readAllLines();
        } finally {
            program.destroyForcibly();
        }

        assertThat(lines).endsWith(Lesson.END);
        assertThat(lines).noneMatch(line -> line.startsWith(LookUpRecorder.LOOKED_UP));
        List<String> lesson = lines.subList(0, lines.size() - 1);
        int once = lesson.size() / ClaimLesson.ROUNDS;
        List<String> first = lesson.subList(0, once);
        assertThat(lesson.subList(once, 2 * once)).isEqualTo(first);
        assertThat(lesson.subList(2 * once, lesson.size())).isEqualTo(first);
        assertThat(first.stream().filter(line -> line.startsWith(Lesson.SEEN)))
                .hasSize(9)
                .allMatch(line -> line.endsWith(": PRACTICE – Claim demo"));
        assertThat(first).filteredOn(line -> line.startsWith(Lesson.MADE)).hasSize(3);
    }

    /** JavaFX on the class path starts from a class that is no application. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Application.launch(ClaimLesson.class, args);
        }
    }
}
