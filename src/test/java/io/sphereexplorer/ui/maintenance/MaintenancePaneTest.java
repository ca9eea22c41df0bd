package io.sphereexplorer.ui.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.FailureBanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class MaintenancePaneTest {
    private final MaintainedBoard board = new MaintainedBoard();
    private final ManualTicker ticker = new ManualTicker();
    private final List<String> restarts = new ArrayList<>();
    private final UpdateViewModel update = board.update();
    private final CleanViewModel clean = board.clean();

    @Test
    void boardIsAskedOnlyWhileThePaneIsShown() throws Exception {
        FxThread.run(() -> {
            Scene scene = pane();
            assertThat(ticker.running()).isEqualTo(2);
            assertThat(text(scene, "update-sentence")).contains("24.03");

            scene.setRoot(new StackPane());
            assertThat(ticker.running()).isZero();
        });
    }

    @Test
    void blockedBoardCannotBeCheckedAndSaysWhy() throws Exception {
        FxThread.run(() -> {
            Scene scene = pane();

            assertThat(text(scene, "update-block")).contains("joined to no network");
            assertThat(node(scene, "update-check").isDisabled()).isTrue();
        });
    }

    @Test
    void updateIsCheckedForByOneClick() throws Exception {
        FxThread.run(() -> {
            joined();
            Scene scene = pane();
            board.duringPauses = ticker::tick;

            fire(scene, "update-check");

            assertThat(text(scene, "update-sentence")).contains("updated from 24.03");
            assertThat(node(scene, "update-timeline").getAccessibleText()).contains("New version: done");
        });
    }

    @Test
    void restartIsOneClick() throws Exception {
        FxThread.run(() -> {
            fire(pane(), "maintenance-restart");

            assertThat(restarts).hasSize(1);
        });
    }

    @Test
    void cleaningShowsWhatGoesAndWaitsForTheDigits() throws Exception {
        FxThread.run(() -> {
            joined();
            Scene scene = pane();

            fire(scene, "clean-begin");
            scene.getRoot().applyCss();
            assertThat(node(scene, "clean-list").lookupAll(".label"))
                    .extracting(label -> ((Labeled) label).getText())
                    .containsExactlyInAnyOrder("Wi-Fi networks", "LabNet-24");
            assertThat(node(scene, "clean-go").isDisabled()).isTrue();
            assertThat(scene.getFocusOwner()).isSameAs(node(scene, "clean-cancel"));

            ((TextField) node(scene, "clean-digits")).setText(board.lastDigits());
            fire(scene, "clean-go");

            assertThat(text(scene, "clean-result")).isEqualTo("Cleaned. Removed and checked: Wi-Fi networks (1).");
            assertThat(stored()).isZero();
            assertThat(scene.lookup("#clean-guard")).isNull();
            assertThat(board.console).last().asString().endsWith("--confirm " + board.lastDigits());
        });
    }

    @Test
    void cancelledCleaningChangesNothing() throws Exception {
        FxThread.run(() -> {
            joined();
            Scene scene = pane();
            fire(scene, "clean-begin");

            fire(scene, "clean-cancel");

            assertThat(scene.lookup("#clean-guard")).isNull();
            assertThat(stored()).isEqualTo(1);
        });
    }

    @Test
    void cleanBoardSaysSo() throws Exception {
        FxThread.run(() -> {
            Scene scene = pane();

            fire(scene, "clean-begin");

            assertThat(text(scene, "clean-result")).startsWith("The board is clean");
        });
    }

    @Test
    void cleaningThatFailsIsToldInItsCard() throws Exception {
        FxThread.run(() -> {
            joined();
            Scene scene = pane();
            fire(scene, "clean-begin");
            ((TextField) node(scene, "clean-digits")).setText(board.lastDigits());
            board.world.faults().switchOn(Fault.SILENT);

            fire(scene, "clean-go");

            assertThat(node(scene, "clean-box").lookupAll(".failure-banner"))
                    .filteredOn(Node::isVisible)
                    .hasOnlyElementsOfType(FailureBanner.class)
                    .hasSize(1);
        });
    }

    private Scene pane() {
        AsyncAction<String> restart = board.inline.action(() -> "", restarts::add);
        var scene = new Scene(new MaintenancePane(update, restart, clean, ticker, List.of()), 900, 700);
        scene.getRoot().applyCss();
        return scene;
    }

    private void joined() {
        try {
            board.joined();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int stored() {
        try {
            return new ListNetworks().run(board.session).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fire(Scene scene, String id) {
        ((Button) node(scene, id)).fire();
        scene.getRoot().applyCss();
    }

    private static String text(Scene scene, String id) {
        return ((Labeled) node(scene, id)).getText();
    }

    private static Node node(Scene scene, String id) {
        return scene.lookup("#" + id);
    }
}
