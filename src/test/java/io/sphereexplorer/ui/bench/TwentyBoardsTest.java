package io.sphereexplorer.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Twenty boards, one of them faulty, one action: nineteen are done, and the failure of the one is clear. */
class TwentyBoardsTest {
    private static final int FAULTY = 7;
    private static final GroupInput LAB = GroupInput.network("LabNet-24", Optional.of(Secret.of("sphere-lab-24")));

    private final TwentyBoards twenty = new TwentyBoards();
    private final CommandRunner commands = new CommandRunner();
    private final List<CommandRun> runs = Collections.synchronizedList(new ArrayList<>());
    private final Interpreter interpreter = new Interpreter(commands, FailureCatalogue.forCommands());

    @Test
    void inTheWindowNineteenAreDoneAndOneFailsClearly() throws Exception {
        twenty.silence(FAULTY);
        BenchViewModel model = model();

        model.start(LAB);

        assertThat(model.tallyProperty().get()).isEqualTo(new Tally(20, 0, 0, 19, 1));
        TileState failed = model.tiles().get(FAULTY - 1).stateProperty().get();
        assertThat(failed.phase()).isEqualTo(TileState.Phase.FAILED);
        assertThat(failed.detail()).isNotBlank();
        assertThat(model.tiles().get(0).stateProperty().get().detail()).isEqualTo("LabNet-24 is stored and enabled.");
        assertThat(stored()).isEqualTo(19);
        assertThat(twenty.networks(FAULTY)).isZero();
        assertThat(runs)
                .filteredOn(run -> run.phase() == CommandRun.Phase.SUCCEEDED)
                .extracting(CommandRun::text)
                .hasSize(19)
                .contains("device wifi add --ssid LabNet-24 --psk ******** --device 313");
    }

    @Test
    void retryGoesOnlyToTheOneThatFailed() throws Exception {
        twenty.silence(FAULTY);
        BenchViewModel model = model();
        model.start(LAB);
        twenty.heal(FAULTY);
        runs.clear();

        model.retryFailed();

        assertThat(model.tallyProperty().get()).isEqualTo(new Tally(20, 0, 0, 20, 0));
        assertThat(runs)
                .filteredOn(run -> run.phase() == CommandRun.Phase.STARTED)
                .hasSize(1);
        assertThat(stored()).isEqualTo(20);
    }

    @Test
    void resultsAreATableForASpreadsheet() {
        twenty.silence(FAULTY);
        BenchViewModel model = model();
        model.start(LAB);

        List<String> lines = model.csv().lines().toList();

        assertThat(lines).hasSize(21);
        assertThat(lines.getFirst()).isEqualTo("Name,\"Connection path\",\"Device ID\",Action,Outcome,Seconds,Detail");
        assertThat(lines.get(1)).startsWith("Bench-01,313,,\"Add Wi-Fi network\",Done,");
        assertThat(lines.get(FAULTY)).startsWith("Bench-07,319,,\"Add Wi-Fi network\",Failed,");
        assertThat(model.csv()).doesNotContain("sphere-lab-24");
    }

    @Test
    void byCommandNineteenAreDoneAndTheExitCodeIsThatOfTheWorst() throws Exception {
        twenty.silence(FAULTY);

        ConsoleResult result =
                interpreter.run("device wifi add --ssid LabNet-24 --psk sphere-lab-24 -d all", twenty.session());

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.NO_ANSWER);
        assertThat(result.errors())
                .contains("Bench-07 (connection path 319):\nERROR: ")
                .endsWith("ERROR: done on 19 of 20 devices; not done on 319\n");
        assertThat(result.output())
                .contains("Bench-20 (connection path 332):\n")
                .doesNotContain("Bench-07");
        assertThat(stored()).isEqualTo(19);
    }

    @Test
    void severalBoardsAreNamedWithCommasOrOneByOne() {
        String both = interpreter
                .run("device show-os-version -d 314,313 -o text", twenty.session())
                .output();

        assertThat(both).isEqualTo("""
                        Bench-02 (connection path 314):
                        Your device is running Azure Sphere OS version 24.03.
                        Bench-01 (connection path 313):
                        Your device is running Azure Sphere OS version 24.03.
                        """);
        assertThat(interpreter
                        .run("device show-os-version -d 314 -d 313 --device 314 -o text", twenty.session())
                        .output())
                .isEqualTo(both);
    }

    @Test
    void programsGetOneDocumentWithAnEntryForEachBoard() {
        twenty.silence(FAULTY);

        ConsoleResult json = interpreter.run("device show-os-version -d 318,319 -o json", twenty.session());

        assertThat(json.output()).isEqualToIgnoringWhitespace("""
                [{"connectionPath": "318", "exitCode": 0, "result": {"osVersion": "24.03"}},
                 {"connectionPath": "319", "exitCode": 4}]
                """);
        assertThat(interpreter
                        .run("device show-os-version -d 318,320 -o tsv", twenty.session())
                        .output())
                .isEqualTo("318\t24.03\n320\t24.03\n");
    }

    @Test
    void nothingRunsIfOneOfTheNamedBoardsIsNotThere() {
        commands.onRun(runs::add);
        ConsoleResult result = interpreter.run("device restart -d 313,999", twenty.session());

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.NO_ANSWER);
        assertThat(result.errors()).contains("999");
        assertThat(runs).isEmpty();
    }

    @Test
    void listOfBoardsIsMadeOnceWhateverBoardsAreNamed() {
        assertThat(interpreter
                        .run("device list-attached -d all -o text", twenty.session())
                        .output())
                .startsWith("20 devices attached:\n");
    }

    @Test
    void nameMovesWithTheBoardAndFindsIt() throws Exception {
        var session = twenty.session();
        assertThat(interpreter
                        .run("device rename -n \"Left bench\" -d 315", session)
                        .output())
                .isEqualTo("The device is called 'Left bench' now.\n");

        String found = interpreter
                .run("device show-attached -d \"left bench\" -o tsv", session)
                .output();

        assertThat(found).endsWith("\t315\n");
        assertThat(interpreter
                        .run("device show-os-version -d 315,316 -o text", session)
                        .output())
                .startsWith("Left bench (connection path 315):\n");
        assertThat(interpreter.run("device rename -n 42 -d 315", session).exitCode())
                .isEqualTo(2);
        interpreter.run("device rename -n \"\" -d 315", session);
        assertThat(session.bench().nameOf(session.on("315").board())).isEqualTo("Bench-03");
    }

    @Test
    void boardIsTalkedToForAsLongAsWanted() {
        assertThat(interpreter.run("device identify --seconds 1 -d 315", twenty.session()))
                .isEqualTo(new ConsoleResult(
                        "The device was talked to for about 1 s.\n", "note: an emulated device has no lights\n", 0));
        assertThat(interpreter
                        .run("device identify --seconds 61", twenty.session())
                        .exitCode())
                .isEqualTo(2);
    }

    private BenchViewModel model() {
        commands.onRun(runs::add);
        var model = new BenchViewModel(
                twenty.shown(),
                commands,
                new Background(Runnable::run, Runnable::run),
                InstantSource.system(),
                new RunningWork());
        model.actionProperty().set(action("wifi"));
        return model;
    }

    private static GroupAction<?> action(String id) {
        return GroupAction.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int stored() throws Exception {
        int stored = 0;
        for (int number = 1; number <= 20; number++) {
            stored += twenty.networks(number);
        }
        return stored;
    }
}
