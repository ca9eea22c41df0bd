package io.sphereexplorer.ui.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.UnsavedFile;
import io.sphereexplorer.command.UnusableSheet;
import io.sphereexplorer.command.bulk.BulkBench;
import io.sphereexplorer.command.bulk.RowResult.Outcome;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.fleet.FleetShots.ListBench;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkPaneTest {
    private final ListBench bench = new ListBench();
    private BulkViewModel model;
    private BulkPane pane;

    @BeforeEach
    void open() throws Exception {
        FxThread.run(() -> {
            model = bench.model(new Background(Runnable::run, Runnable::run));
            pane = new BulkPane(model);
            new Scene(pane, 1024, 680);
            pane.applyCss();
            pane.layout();
        });
    }

    @Test
    void droppedListIsLookedAtAndNothingIsSent() throws Exception {
        FxThread.run(() -> {
            assertThat(pane.take(List.of(bench.mixed().toFile()))).isTrue();

            assertThat(find("#bulk-guard").isVisible()).isTrue();
            assertThat(find("#bulk-guard").getStyleClass()).contains("irreversible-box");
            assertThat(find("#bulk-guard-title", Label.class).getText()).isEqualTo("Claim for ever: 55 of the list");
            assertThat(find("#bulk-summary", Label.class).getText()).startsWith("55 to be claimed · 56 to be moved");
            assertThat(find("#bulk-table", TableView.class).getItems().size()).isEqualTo(61);
            assertThat(find("#bulk-go", Button.class).isDisabled()).isTrue();
            assertThat(bench.cloud.batches).isEmpty();
        });
    }

    @Test
    void claimNeedsTheLastCharactersOfTheTenant() throws Exception {
        FxThread.run(() -> {
            pane.take(List.of(bench.mixed().toFile()));
            var digits = find("#bulk-digits", TextField.class);

            digits.setText("0000");
            assertThat(find("#bulk-go", Button.class).isDisabled()).isTrue();
            digits.setText(bench.lastDigits());
            find("#bulk-go", Button.class).fire();

            assertThat(model.outcomeProperty().get()).hasValueSatisfying(outcome -> {
                assertThat(outcome.count(Outcome.CLAIMED_AND_MOVED)).isEqualTo(54);
                assertThat(outcome.count(Outcome.REFUSED)).isEqualTo(1);
            });
            assertThat(find("#bulk-summary", Label.class).getText()).contains("54 claimed and moved", "1 refused");
            assertThat(find("#bulk-guard").isVisible()).isFalse();
            assertThat(find("#bulk-save").getParent().isVisible()).isTrue();
        });
        assertThat(bench.cloud.truth(bench.cloud.lab)).hasSize(56);
    }

    @Test
    void listThatChangesAfterItsPlanIsNotClaimed() throws Exception {
        FxThread.run(() -> {
            Path list = bench.mixed();
            pane.take(List.of(list.toFile()));
            model.typedProperty().set(bench.lastDigits());
            bench.list(BulkBench.lines(60, "").toArray(String[]::new));

            model.claim().run();

            assertThat(model.claim().failureProperty().get())
                    .isInstanceOfSatisfying(
                            UnusableSheet.class,
                            failure -> assertThat(failure.problem()).isEqualTo(UnusableSheet.Problem.CHANGED));
            assertThat(bench.cloud.batches).isEmpty();
        });
    }

    @Test
    void resultIsSavedAndNotOverAnotherFile() throws Exception {
        FxThread.run(() -> {
            pane.take(List.of(bench.mixed().toFile()));
            model.typedProperty().set(bench.lastDigits());
            model.claim().run();

            model.saveTo(bench.result());
            assertThat(find("#bulk-saved", Label.class).getText()).contains("result.csv");
            model.saveTo(bench.result());
            assertThat(model.save().failureProperty().get()).isInstanceOf(UnsavedFile.class);
        });
        assertThat(Files.readAllLines(bench.result().path())).hasSize(62);
    }

    @Test
    void runThatCannotGoOnSaysSoAboveItsRows() throws Exception {
        FxThread.run(() -> {
            bench.refuse();
            pane.take(List.of(bench.mixed().toFile()));
            model.typedProperty().set(bench.lastDigits());

            model.claim().run();

            assertThat(find("#bulk-stopped").isVisible()).isTrue();
            assertThat(find("#bulk-stopped").getAccessibleText())
                    .contains("Rows done: 1. Rows not done: 60.", "Forbidden");
            model.dismissStop();
            assertThat(find("#bulk-stopped").isVisible()).isFalse();
            assertThat(model.lines()).hasSize(61);
            find("#bulk-another", Button.class).fire();
            assertThat(find("#bulk-choose").getParent().isVisible()).isTrue();
        });
    }

    @Test
    void nothingIsTypedWhenNothingIsForEver() throws Exception {
        FxThread.run(() -> {
            model.choose(bench.list(BulkBench.id(0) + ",Kettle,Production"));

            assertThat(find("#bulk-digits").isVisible()).isFalse();
            assertThat(find("#bulk-guard").getStyleClass()).doesNotContain("irreversible-box");
            find("#bulk-go", Button.class).fire();

            assertThat(model.outcomeProperty().get().orElseThrow().count(Outcome.MOVED))
                    .isEqualTo(1);
        });
    }

    @Test
    void otherTenantAndOtherFilesForgetTheList() throws Exception {
        FxThread.run(() -> {
            pane.take(List.of(bench.mixed().toFile()));
            bench.tenant.set(Optional.empty());

            assertThat(model.planProperty().get()).isEmpty();
            assertThat(model.lines()).isEmpty();
            assertThat(pane.take(List.of(new File("nowhere.csv")))).isTrue();
            assertThat(model.fileProperty().get()).isEmpty();
        });
    }

    @Test
    void fileThatIsNoListIsToldInTheBanner() throws IOException, Exception {
        FxThread.run(() -> {
            model.choose(bench.list("Product,Group", "Kettle,Production"));

            assertThat(model.look().failureProperty().get()).isInstanceOf(UnusableSheet.class);
            assertThat(find("#bulk-guard").isVisible()).isFalse();
        });
    }

    private Node find(String id) {
        return pane.lookup(id);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(pane.lookup(id));
    }
}
