package io.sphereexplorer.ui.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.session.ledger.StepOutcome;
import io.sphereexplorer.ui.FxThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerPaneTest {
    @TempDir
    private Path folder;

    @Test
    void emptyLedgerSaysWhatWillStandThere() throws Exception {
        FxThread.run(() -> {
            LedgerPane pane = shown(new LedgerBench(folder).model());

            assertThat(pane.lookup("#ledger-empty").isVisible()).isTrue();
            assertThat(pane.lookup("#ledger-open-steps").isVisible()).isFalse();
            assertThat(pane.lookup("#ledger-verdict").isVisible()).isFalse();
            assertThat(pane.lookup("#ledger-export").isDisabled()).isTrue();
        });
    }

    @Test
    void stepsAreReadWhenThePaneIsShownAndOpenOnesStandOut() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        FxThread.run(() -> {
            LedgerPane pane = shown(bench.model());

            assertThat(table(pane).getItems()).hasSize(12);
            assertThat(pane.lookup("#ledger-empty").getParent().isVisible()).isFalse();
            assertThat(text(pane, "ledger-open-steps"))
                    .contains("not known", ": 2.", "looked up before any of them is repeated");
            assertThat(pane.lookupAll(".ledger-open")).hasSize(2);
        });
    }

    @Test
    void settledStepsNoLongerStandOut() throws Exception {
        var bench = new LedgerBench(folder);
        long number = bench.ledger.begin(bench.claim()).number();
        FxThread.run(() -> {
            LedgerViewModel model = bench.model();
            LedgerPane pane = shown(model);
            assertThat(pane.lookup("#ledger-open-steps").isVisible()).isTrue();

            settle(bench, number);
            model.refresh();

            assertThat(pane.lookup("#ledger-open-steps").isVisible()).isFalse();
            assertThat(table(pane).getItems().getFirst().result()).isEqualTo("Found: done");
        });
    }

    private static void settle(LedgerBench bench, long number) {
        try {
            bench.ledger.settle(number, StepOutcome.settled(true, "found"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filterLeavesWhatFitsOrSaysThatNothingDoes() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        FxThread.run(() -> {
            LedgerPane pane = shown(bench.model());
            var filter = (TextField) pane.lookup("#ledger-filter");

            filter.setText("training-b");
            assertThat(table(pane).getItems()).hasSize(2);

            filter.setText("zzz");
            assertThat(table(pane).getItems()).isEmpty();
            assertThat(text(pane, "ledger-sentence")).isEqualTo("No step fits \"zzz\".");
            assertThat(pane.lookup("#ledger-empty").isVisible()).isFalse();

            filter.setText("zzzz");
            assertThat(text(pane, "ledger-sentence")).isEqualTo("No step fits \"zzzz\".");
        });
    }

    @Test
    void chosenStepStaysChosenAndItsBoardCanBeCopied() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        FxThread.run(() -> {
            LedgerViewModel model = bench.model();
            LedgerPane pane = shown(model);
            table(pane).getSelectionModel().select(3);
            LedgerRow chosen = table(pane).getItems().get(3);

            begin(bench);
            model.refresh();
            assertThat(table(pane).getSelectionModel().getSelectedItems()).containsExactly(chosen);
            assertThat(table(pane).getSelectionModel().getSelectedIndex()).isEqualTo(4);

            model.filterProperty().set("training-b");
            assertThat(table(pane).getSelectionModel().getSelectedItems()).isEmpty();
            model.filterProperty().set("");
            assertThat(table(pane).getSelectionModel().getSelectedItems()).containsExactly(chosen);

            table(pane).getContextMenu().getItems().getFirst().fire();
            assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo(chosen.entry().step().device().orElseThrow().upperCase());
        });
    }

    private static void begin(LedgerBench bench) {
        try {
            bench.ledger.begin(bench.claim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void verifySaysIntactOrNamesTheLine() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        FxThread.run(() -> {
            LedgerPane pane = shown(bench.model());

            fire(pane, "ledger-verify");
            assertThat(text(pane, "ledger-verdict"))
                    .isEqualTo("Intact at 10:32: 23 lines, each as it was written, none missing.");
            assertThat(pane.lookup("#ledger-verdict").getStyleClass()).contains("ledger-strip-intact");

            tamper(bench.ledger.place());
            fire(pane, "ledger-verify");
            assertThat(text(pane, "ledger-verdict")).contains("Line 5 is not what was written.");
            assertThat(pane.lookup("#ledger-verdict").getStyleClass())
                    .contains("ledger-strip-changed")
                    .doesNotContain("ledger-strip-intact");
            assertThat(pane.lookup("#ledger-verify-banner").isVisible()).isFalse();
        });
    }

    private static void tamper(Path file) {
        try {
            Files.writeString(file, Files.readString(file).replaceFirst("contoso-lab", "contoso-lax"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void exportAsksWhereAndSaysWhereItIs() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        Path file = folder.resolve("out.csv");
        FxThread.run(() -> {
            var pane = new LedgerPane(bench.model(), Optional.of(() -> Optional.of(file)));
            show(pane);

            fire(pane, "ledger-export");

            assertThat(text(pane, "ledger-saved")).isEqualTo("23 lines saved as " + file);
        });
        assertThat(file).exists();
    }

    @Test
    void exportThatTheUserCancelsDoesNothing() throws Exception {
        LedgerBench bench = new LedgerBench(folder).filled();
        FxThread.run(() -> {
            var pane = new LedgerPane(bench.model(), Optional.of(Optional::empty));
            show(pane);

            fire(pane, "ledger-export");

            assertThat(pane.lookup("#ledger-saved").isVisible()).isFalse();
        });
    }

    @Test
    void ledgerThatCannotBeReadSaysWhy() throws Exception {
        var bench = new LedgerBench(folder);
        Files.createDirectory(bench.ledger.place());
        FxThread.run(() -> {
            LedgerPane pane = shown(bench.model());

            assertThat(text(pane, "ledger-sentence")).startsWith("The ledger of irreversible steps cannot be read.");
            fire(pane, "ledger-verify");
            assertThat(pane.lookup("#ledger-verify-banner").isVisible()).isTrue();
        });
    }

    private static LedgerPane shown(LedgerViewModel model) {
        return show(new LedgerPane(model));
    }

    private static LedgerPane show(LedgerPane pane) {
        var scene = new Scene(pane, 1024, 680);
        scene.snapshot(new WritableImage(1024, 680));
        return pane;
    }

    @SuppressWarnings("unchecked")
    private static TableView<LedgerRow> table(LedgerPane pane) {
        return (TableView<LedgerRow>) pane.lookup("#ledger-table");
    }

    private static String text(LedgerPane pane, String id) {
        var label = (Label) pane.lookup("#" + id);
        assertThat(label.isVisible()).as(id).isTrue();
        return label.getText();
    }

    private static void fire(LedgerPane pane, String id) {
        ((Button) pane.lookup("#" + id)).fire();
    }
}
