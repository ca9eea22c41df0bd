package io.sphereexplorer.ui.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.recovery.RecoveryBench;
import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.BoardNames;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryPaneTest {
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final CommandRunner commands = new CommandRunner();
    private final List<String> console = new ArrayList<>();

    @TempDir
    private Path images;

    private RecoveryBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new RecoveryBench(1, images);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void silentBoardIsRecoveredByTwoClicksAndTheConsoleShowsTheCommand() throws Exception {
        bench.device(1).rom().erase();
        FxThread.run(() -> {
            var pane = shown(model());
            assertThat(text(pane, "recovery-how")).contains("practice images");

            button(pane, "recovery-begin").fire();
            assertThat(node(pane, "recovery-confirm").isVisible()).isTrue();
            button(pane, "recovery-yes").fire();

            assertThat(text(pane, "recovery-outcome")).startsWith("Recovered: the new system answers.");
            assertThat(node(pane, "recovery-banner").isVisible()).isFalse();
            assertThat(console).containsExactly("device recover");
            assertThat(bench.device(1).rom().hasSystem()).isTrue();
        });
    }

    @Test
    void nothingHappensToABoardWhoseUserSaysThatItIsNotNeeded() throws Exception {
        FxThread.run(() -> {
            var pane = shown(model());

            button(pane, "recovery-begin").fire();
            button(pane, "recovery-no").fire();

            assertThat(node(pane, "recovery-confirm").isVisible()).isFalse();
            assertThat(console).isEmpty();
            assertThat(bench.device(1).osVersion()).isEqualTo("24.03");
        });
    }

    @Test
    void folderThatHoldsNoImagesIsToldInTheBanner() throws Exception {
        FxThread.run(() -> {
            RecoveryViewModel model = model();
            var pane = shown(model);
            model.imagesProperty().set(Optional.of(images.resolve("none")));

            button(pane, "recovery-begin").fire();
            button(pane, "recovery-yes").fire();

            assertThat(node(pane, "recovery-banner").isVisible()).isTrue();
            assertThat(node(pane, "recovery-banner").getAccessibleText())
                    .contains("is no folder.", "The board was not touched.");
            assertThat(console).containsExactly("device recover --images " + images.resolve("none"));
        });
    }

    @Test
    void boardWithoutARecoveryPortCannotBeRecoveredAndIsTold() throws Exception {
        FxThread.run(() -> {
            var none = new Bench(List.of(), BoardNames.inMemory(), RecoveryGateway.NONE);
            var pane = shown(new RecoveryViewModel(Session.of(none), commands, background, new RunningWork()));

            assertThat(text(pane, "recovery-how")).contains("no recovery port");
            assertThat(button(pane, "recovery-begin").isDisable()).isTrue();
        });
    }

    @Test
    void realBoardWithoutTheVendorsProgramNeedsTheExperimentalSwitchAndAFolder() throws Exception {
        FxThread.run(() -> {
            RecoveryViewModel model = new HardwareBench(Optional.empty()).model();
            var pane = shown(model);
            assertThat(text(pane, "recovery-how")).contains("neither azsphere nor az was found");
            assertThat(button(pane, "recovery-begin").isDisable()).isTrue();

            ((CheckBox) node(pane, "recovery-experimental")).setSelected(true);
            assertThat(node(pane, "recovery-warning").isVisible()).isTrue();
            assertThat(button(pane, "recovery-begin").isDisable()).isTrue();
            model.imagesProperty().set(Optional.of(images));

            assertThat(button(pane, "recovery-begin").isDisable()).isFalse();
        });
    }

    private RecoveryViewModel model() {
        return new RecoveryViewModel(bench.session().on("emulated-1"), commands, background, new RunningWork());
    }

    private static RecoveryPane shown(RecoveryViewModel model) {
        var pane = new RecoveryPane(model);
        new Scene(pane, 800, 600).snapshot(null);
        model.refresh();
        return pane;
    }

    private static Node node(RecoveryPane pane, String id) {
        return pane.lookup("#" + id);
    }

    private static Button button(RecoveryPane pane, String id) {
        return (Button) node(pane, id);
    }

    private static String text(RecoveryPane pane, String id) {
        return ((Label) node(pane, id)).getText();
    }
}
