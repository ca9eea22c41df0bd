package io.sphereexplorer.ui.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.ui.FxThread;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapabilityPaneTest {
    @TempDir
    private Path folder;

    private CapabilityBench bench;
    private Scene scene;

    @BeforeEach
    void plugIn() {
        bench = new CapabilityBench(folder);
    }

    @Test
    void boardWithoutCapabilitiesSaysSoAndOffersAFile() throws Exception {
        onPane(() -> {
            assertThat(texts("#capability-list")).startsWith("None");
            assertThat(texts("#capability-file")).contains("Drop a capability file here");
            assertThat(find("#capability-unload").isVisible()).isFalse();
            assertThat(find("#capability-development-enable").isDisabled()).isTrue();
        });
    }

    @Test
    void chosenFileIsInstalledOnce() throws Exception {
        onPane(() -> {
            bench.model.inspect(bench.fileForThisBoard(11));
            assertThat(text("#capability-file-board")).startsWith("For this board");
            assertThat(text("#capability-file-allows")).contains("11 · Application development");

            fire("#capability-install");

            assertThat(bench.console).anyMatch(line -> line.startsWith("device capability update"));
        });
    }

    @Test
    void practiceFileIsLookedAtWhereOneIsOffered() throws Exception {
        onPane(() -> assertThat(scene.lookup("#capability-practice")).isNull());
        bench.model.offerPractice(() -> bench.fileForThisBoard(11));
        onPane(() -> {
            fire("#capability-practice");

            assertThat(text("#capability-file-board")).startsWith("For this board");
        });
    }

    @Test
    void fileOfAnotherBoardIsToldInWordsAndCannotBeSent() throws Exception {
        onPane(() -> {
            bench.model.inspect(bench.fileForAnotherBoard());

            assertThat(text("#capability-file-board")).startsWith("For another board");
            assertThat(find("#capability-file-board").getStyleClass()).contains("field-problem");
            assertThat(find("#capability-install").isDisabled()).isTrue();
            assertThat(find("#capability-load").isDisabled()).isTrue();
            assertThat(find("#capability-development-enable").isDisabled()).isTrue();
        });
    }

    @Test
    void developmentIsEnabledOnlyWithAFileThatAllowsIt() throws Exception {
        onPane(() -> {
            bench.model.inspect(bench.fileForThisBoard(13));
            assertThat(find("#capability-development-enable").isDisabled()).isTrue();

            bench.model.inspect(bench.fileForThisBoard(11));
            fire("#capability-development-enable");

            assertThat(bench.console).anyMatch(line -> line.startsWith("device enable-development"));
        });
    }

    @Test
    void unusableFileHasItsBanner() throws Exception {
        onPane(() -> {
            bench.model.inspect(folder);

            assertThat(find("#capability-file-banner").isVisible()).isTrue();
            assertThat(find("#capability-file-banner").getAccessibleText()).contains("is no file");
            assertThat(find("#capability-banner").isVisible()).isFalse();
        });
    }

    @Test
    void loadedFileIsShownAndTakenBack() throws Exception {
        onPane(() -> {
            bench.model.inspect(bench.fileForThisBoard(13));
            fire("#capability-load");
            assertThat(texts("#capability-list")).contains("13 · Field servicing", "Not on the board");

            fire("#capability-unload");

            assertThat(texts("#capability-list")).startsWith("None");
        });
    }

    @Test
    void completingIsAmberWantsTheDigitsAndStandsOnCancel() throws Exception {
        onPane(() -> {
            assertThat(find("#capability-step-Module1Complete").isVisible()).isFalse();
            fire("#capability-step-DeviceComplete");
            assertThat(scene.getFocusOwner()).isEqualTo(find("#capability-step-cancel"));
            assertThat(find("#capability-step-dialog").getStyleClass()).contains("irreversible-dialog");
            assertThat(find("#capability-step-apply").isDisabled()).isTrue();
            ((TextField) find("#capability-step-digits")).setText("xxxx");
            assertThat(find("#capability-step-apply").isDisabled()).isTrue();

            ((TextField) find("#capability-step-digits")).setText(bench.digits().toUpperCase(Locale.ROOT));
            fire("#capability-step-apply");

            assertThat(texts("#capability-manufacturing")).startsWith("DeviceComplete");
            assertThat(find("#capability-step-DeviceComplete").isVisible()).isFalse();
        });
    }

    @Test
    void cancelledStepChangesNothing() throws Exception {
        bench.board.device().manufacturingState(ManufacturingState.BLANK);

        onPane(() -> {
            fire("#capability-step-Module1Complete");
            ((TextField) find("#capability-step-digits")).setText(bench.digits());
            fire("#capability-step-cancel");

            assertThat(scene.lookup("#capability-step-dialog")).isNull();
            assertThat(bench.console).noneMatch(line -> line.contains("update"));
        });
    }

    private void onPane(Runnable test) throws Exception {
        FxThread.run(() -> {
            scene = new Scene(new VBox(new CapabilityPane(bench.model)), 1040, 800);
            layout();
            test.run();
        });
    }

    private void layout() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private Node find(String selector) {
        layout();
        Node node = scene.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private void fire(String selector) {
        assertThat(find(selector).isDisabled()).as(selector + " disabled").isFalse();
        ((ButtonBase) find(selector)).fire();
        layout();
    }

    private String text(String selector) {
        return ((Label) find(selector)).getText();
    }

    private String texts(String selector) {
        return find(selector).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }
}
