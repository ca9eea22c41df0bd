package io.sphereexplorer.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.console.ConsoleLine.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConsoleViewModelTest {
    private final CommandRunner commands = new CommandRunner();
    private final Session session = Session.of(new BenchInMemory().bench());
    private ConsoleResult answer = new ConsoleResult("", "", 0);
    private final ConsoleViewModel console = new ConsoleViewModel(
            commands, new Background(Runnable::run, Runnable::run), (_, _) -> answer, () -> session);

    /** A command under any text that does nothing or fails. */
    private record Said(String asText, boolean fails) implements Command<String> {
        @Override
        public String run(Session session) throws IOException {
            if (fails) {
                throw new IOException("no");
            }
            return "";
        }
    }

    @Test
    void clickedCommandIsEchoedWithHowItEnded() throws IOException {
        commands.run(session, new Said("device wifi scan", false));

        assertThat(console.lines()).containsExactly(new ConsoleLine(Kind.SUCCEEDED, "device wifi scan"));
        assertThat(console.lastCommandProperty().get()).isEqualTo("azsphere device wifi scan");
    }

    @Test
    void failedCommandIsMarked() {
        assertThatThrownBy(() -> commands.run(session, new Said("device restart", true)))
                .isInstanceOf(IOException.class);

        assertThat(console.lines()).extracting(ConsoleLine::kind).containsExactly(Kind.FAILED);
    }

    @Test
    void typedLinePrintsOutputThenErrors() {
        answer = new ConsoleResult("one\ntwo\n", "ERROR: three\n", 0);

        type("device list-attached");

        assertThat(console.lines())
                .containsExactly(
                        new ConsoleLine(Kind.OUTPUT, "one"),
                        new ConsoleLine(Kind.OUTPUT, "two"),
                        new ConsoleLine(Kind.ERROR, "ERROR: three"));
        assertThat(console.inputProperty().get()).isEmpty();
    }

    @Test
    void lineThatACommandTellsStandsThereWhileItRuns() {
        console.tell("To sign in, open this page");

        assertThat(console.lines()).containsExactly(new ConsoleLine(Kind.OUTPUT, "To sign in, open this page"));
    }

    @Test
    void misreadLineLeavesTheFieldAndIsShownMaskedWithItsError() {
        answer = new ConsoleResult("", "ERROR: unknown command\n", 2);

        type("device wfi add --psk sphere-lab-24");

        assertThat(console.inputProperty().get()).isEmpty();
        assertThat(console.lines())
                .containsExactly(
                        new ConsoleLine(Kind.FAILED, "device wfi add --psk ********"),
                        new ConsoleLine(Kind.ERROR, "ERROR: unknown command"));
        console.recall(-1);
        assertThat(console.inputProperty().get()).isEmpty();
    }

    @Test
    void misreadLineWithoutASecretCanBeBroughtBackAndMended() {
        answer = new ConsoleResult("", "ERROR: unknown command\n", 2);

        type("azsphere device wfi scan");

        assertThat(console.lines().getFirst()).isEqualTo(new ConsoleLine(Kind.FAILED, "device wfi scan"));
        console.recall(-1);
        assertThat(console.inputProperty().get()).isEqualTo("azsphere device wfi scan");
    }

    @Test
    void arrowKeysBringBackTypedLinesButNoClicksAndNoSecrets() throws IOException {
        type("device show-attached");
        type("device wifi add --ssid Lab --psk sphere-lab-24");
        type("device wifi scan");
        commands.run(session, new Said("device wifi list", false));

        console.recall(-1);
        assertThat(console.inputProperty().get()).isEqualTo("device wifi scan");
        console.recall(-1);
        assertThat(console.inputProperty().get()).isEqualTo("device show-attached");
        console.recall(1);
        console.recall(1);
        assertThat(console.inputProperty().get()).isEmpty();
    }

    @Test
    void oldestLinesGoWhenThereAreTooMany() throws IOException {
        for (int i = 0; i <= ConsoleViewModel.MOST_LINES; i++) {
            commands.run(session, new Said("run " + i, false));
        }

        assertThat(console.lines()).hasSize(ConsoleViewModel.MOST_LINES);
        assertThat(console.lines().getFirst().text()).isEqualTo("run 1");
    }

    @Test
    void copyCanBePastedIntoAShell() throws IOException {
        commands.run(session, new Said("device show-os-version", false));

        assertThat(console.asText()).isEqualTo("azsphere device show-os-version");

        console.clear();
        assertThat(console.lines()).isEmpty();
    }

    private void type(String line) {
        console.inputProperty().set(line);
        console.enter();
    }
}
