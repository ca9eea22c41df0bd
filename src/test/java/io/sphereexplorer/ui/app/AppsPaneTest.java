package io.sphereexplorer.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.ManualTicker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppsPaneTest {
    private static final TestPackage BLINK = TestPackage.blink();

    private final PracticeApps board = new PracticeApps();
    private final ManualTicker ticker = new ManualTicker();

    @TempDir
    private Path folder;

    @Test
    void shownPaneReadsAgainAndAgainAndRestsWhenItIsHidden() throws Exception {
        FxThread.run(() -> {
            AppsPane pane = pane();
            assertThat(table(pane).getItems()).hasSize(1);

            board.install(BLINK);
            ticker.tick();
            assertThat(table(pane).getItems()).hasSize(2);

            pane.getScene().setRoot(new Region());
            assertThat(ticker.running()).isZero();
        });
    }

    @Test
    void buttonsFollowTheStateOfTheChosenApplication() throws Exception {
        FxThread.run(() -> {
            board.install(BLINK);
            AppsPane pane = pane();
            assertThat(List.of(isOff(pane, "app-start"), isOff(pane, "app-stop"), isOff(pane, "app-delete")))
                    .as("nothing is chosen")
                    .containsOnly(true);

            table(pane).getSelectionModel().select(0);
            assertThat(isOff(pane, "app-start")).isTrue();
            fire(pane, "app-stop");
            assertThat(isOff(pane, "app-start")).isFalse();
            assertThat(isOff(pane, "app-stop")).isTrue();
            fire(pane, "app-debug");
            assertThat(labels(pane)).contains("debugger 2345, output 2342");
        });
    }

    @Test
    void deletingIsAskedAboutInPlace() throws Exception {
        FxThread.run(() -> {
            board.install(BLINK);
            AppsPane pane = pane();
            table(pane).getSelectionModel().select(0);

            fire(pane, "app-delete");
            assertThat(pane.lookup("#app-delete-yes").getParent().isVisible()).isTrue();
            fire(pane, "app-delete-no");
            assertThat(table(pane).getItems()).hasSize(2);
            fire(pane, "app-delete");
            fire(pane, "app-delete-yes");

            assertThat(table(pane).getItems()).hasSize(1);
        });
    }

    @Test
    void droppedPackageIsInspectedBeforeItIsInstalled() throws Exception {
        FxThread.run(() -> {
            AppsPane pane = pane();
            var box = (InstallBox) pane.lookup("#app-install-box");
            assertThat(box.take(List.of())).isFalse();

            assertThat(box.take(List.of(PracticeApps.file(folder, "Blink.imagepackage", BLINK)
                            .toFile())))
                    .isTrue();
            assertThat(labels(pane)).contains("/bin/app", "ApplicationRuntime 12");
            assertThat(board.commands).noneMatch(text -> text.contains("deploy"));
            fire(pane, "app-install");

            assertThat(((Label) pane.lookup("#app-notice")).getText()).contains("the board lists it");
            assertThat(table(pane).getItems()).hasSize(2);
        });
    }

    @Test
    void practicePackageIsInspectedWhereOneIsOffered() throws Exception {
        FxThread.run(() -> {
            assertThat(pane().lookup("#app-practice")).isNull();
            board.model.offerPractice(() -> PracticeApps.file(folder, "PracticeBlink.imagepackage", BLINK));
            AppsPane pane = pane();

            fire(pane, "app-practice");

            assertThat(labels(pane)).contains("/bin/app", "ApplicationRuntime 12");
            assertThat(board.commands.getLast()).startsWith("device sideload check");
        });
    }

    @Test
    void practicePackageThatCannotBeWrittenIsABanner() throws Exception {
        FxThread.run(() -> {
            board.model.offerPractice(() -> {
                throw new IOException("no space left on device");
            });
            AppsPane pane = pane();

            fire(pane, "app-practice");

            assertThat(pane.lookup("#app-banner-practice").isVisible()).isTrue();
        });
    }

    @Test
    void packageThatWouldBeRefusedCannotBeInstalled() throws Exception {
        FxThread.run(() -> {
            AppsPane pane = pane();
            board.model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK.needing(13)));

            assertThat(isOff(pane, "app-install")).isTrue();
            assertThat(labels(pane)).contains("Blink.imagepackage needs ApplicationRuntime 13, and the board has 12.");
            fire(pane, "app-install-forget");
            assertThat(pane.lookup("#app-objections")).isNull();
        });
    }

    @Test
    void nothingCanBeInstalledOnASilentBoard() throws Exception {
        FxThread.run(() -> {
            AppsPane pane = pane();
            board.model.install().choose(PracticeApps.file(folder, "Blink.imagepackage", BLINK));
            assertThat(isOff(pane, "app-install")).isFalse();

            board.model.answeringProperty().set(false);

            assertThat(isOff(pane, "app-install")).isTrue();
        });
    }

    @Test
    void brokenUploadIsABannerAndStartIsOffIfItIsNotWanted() throws Exception {
        FxThread.run(() -> {
            AppsPane pane = pane();
            board.model.install().choose(PracticeApps.file(folder, "B.imagepackage", BLINK.ofSize(400 * 1024)));
            ((CheckBox) pane.lookup("#app-install-start")).setSelected(false);
            board.breaksAt = 100_000;

            fire(pane, "app-install");

            assertThat(pane.lookup("#app-banner-install").isVisible()).isTrue();
            assertThat(board.commands.getLast()).endsWith("--manual-start");
        });
    }

    private AppsPane pane() {
        var pane = new AppsPane(board.model, ticker);
        new Scene(pane, 1000, 700);
        pane.applyCss();
        pane.layout();
        return pane;
    }

    @SuppressWarnings("unchecked")
    private static TableView<AppRow> table(AppsPane pane) {
        return (TableView<AppRow>) pane.lookup("#app-table");
    }

    private static boolean isOff(AppsPane pane, String id) {
        return pane.lookup("#" + id).isDisabled();
    }

    private static void fire(AppsPane pane, String id) {
        ((ButtonBase) pane.lookup("#" + id)).fire();
        pane.applyCss();
        pane.layout();
    }

    private static List<String> labels(AppsPane pane) {
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".label").stream()
                .map(Node.class::cast)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
