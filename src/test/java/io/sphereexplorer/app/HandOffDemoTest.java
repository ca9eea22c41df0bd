package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lesson about the hub, given in the practice window by pressing what a trainer presses. */
@Timeout(180)
class HandOffDemoTest {
    @TempDir
    private Path home;

    @Test
    void claimedBoardIsTakenToTheHubWithoutAnyLookUp() throws Exception {
        Process program = RecordedProgram.start(Program.class, home);
        List<String> lines;
        try (var output = program.inputReader()) {
            lines = output.readAllLines();
        } finally {
            program.destroyForcibly();
        }

        assertThat(lines).endsWith(Lesson.END);
        assertThat(lines).noneMatch(line -> line.startsWith(LookUpRecorder.LOOKED_UP));
        assertThat(lines).filteredOn(line -> line.startsWith(Lesson.SEEN)).hasSize(5);
    }

    /** JavaFX on the class path starts from a class that is no application. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Application.launch(HandOffLesson.class, args);
        }
    }
}
