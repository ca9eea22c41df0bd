package io.sphereexplorer.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.FxThread;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DiagnosticsPaneTest {
    private static final int MILLION = 1_000_000;
    private static final Duration LONGEST_STALL = Duration.ofSeconds(1);

    private final BenchInMemory bench = new BenchInMemory();
    private final PracticeBoard board = new PracticeBoard();
    private final List<String> console = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final CommandRunner commands = new CommandRunner();

    @TempDir
    private Path folder;

    @Test
    void theLogIsFetchedShownSearchedAndCopied() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            assertThat(list(pane, "log").getItems()).isEmpty();

            fire(pane, "log-fetch");
            ticker.tick();
            assertThat(list(pane, "log").getItems())
                    .extracting(LogLine::text)
                    .startsWith("Starting NetworkD (user: 1002)");
            assertThat(console).containsExactly("device log show");

            ((TextField) pane.lookup("#log-search")).setText("networkd");
            fire(pane, "log-next");
            assertThat(text(pane, "log-hits")).isEqualTo("1 of 2");
            assertThat(list(pane, "log").getSelectionModel().getSelectedIndices())
                    .containsExactly(0);

            fire(pane, "log-copy");
            assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo("[2.270000] Info networkd: Starting NetworkD (user: 1002)");
        });
    }

    @Test
    void whereNothingIsShownItSaysWhy() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            assertThat(list(pane, "log").getPlaceholder()).isInstanceOf(EmptyState.class);

            fire(pane, "log-fetch");
            ((TextField) pane.lookup("#log-search")).setText("no such text");
            ((ToggleButton) pane.lookup("#log-only")).fire();

            assertThat(list(pane, "log").getItems()).isEmpty();
            assertThat(list(pane, "log").getPlaceholder())
                    .extracting(Node::getId)
                    .isEqualTo("log-none-fits");
        });
    }

    @Test
    void aSecondFetchAddsOnlyWhatIsNew() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            fire(pane, "log-fetch");
            int before = list(pane, "log").getItems().size();

            fire(pane, "log-fetch");

            assertThat(list(pane, "log").getItems()).hasSize(before + 1);
            fire(pane, "log-clear");
            assertThat(list(pane, "log").getItems()).isEmpty();
        });
    }

    @Test
    void aRefusalStandsInABanner() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            board.refuse("/log");

            fire(pane, "log-fetch");

            assertThat(pane.lookup("#diagnostics-fetch-banner").isVisible()).isTrue();
        });
    }

    @Test
    void whatIsSavedStandsInTheChosenFile() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            fire(pane, "log-fetch");

            save(pane, "save-lines");
            save(pane, "save-raw");
            save(pane, "save-telemetry");
            save(pane, "save-support");

            assertThat(text(pane, "diagnostics-saved")).startsWith("Saved as ").endsWith("support_data.zip");
        });

        assertThat(Files.readString(folder.resolve("board-log.txt"))).startsWith("[2.270000] Info networkd: Starting");
        assertThat(Files.size(folder.resolve("AzureSphere_DeviceLog_1.bin"))).isEqualTo(4096);
        assertThat(Files.size(folder.resolve("telemetry.bin"))).isEqualTo(9);
        assertThat(folder.resolve("support_data.zip")).isNotEmptyFile();
    }

    @Test
    void outputThatCannotBeReadIsExplainedWithTheWayOut() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            ((ToggleButton) pane.lookup("#diagnostics-output")).fire();
            assertThat(text(pane, "output-state")).isEqualTo("Not read");

            fire(pane, "output-start");

            assertThat(pane.lookup("#diagnostics-output-banner").isVisible()).isTrue();
            assertThat(pane.lookup("#output-start-app").isVisible()).isTrue();
            assertThat(text(pane, "output-state")).isEqualTo("Not read");
            assertThat(console).containsExactly("device app show-output --follow");
            assertThat(list(pane, "log").isVisible()).isTrue();
            assertThat(pane.lookup("#log-lines").getParent().isVisible()).isFalse();
        });
    }

    @Test
    void aSilentBoardIsNotAsked() throws Exception {
        FxThread.run(() -> {
            DiagnosticsViewModel model = model(inline());
            var pane = pane(model);
            model.answeringProperty().set(false);

            assertThat(pane.lookup("#log-fetch").isDisabled()).isTrue();
            assertThat(pane.lookup("#output-start").isDisabled()).isTrue();
        });
    }

    @Test
    void onlyAPaneInAWindowTicks() throws Exception {
        FxThread.run(() -> {
            DiagnosticsPane pane = pane(inline());
            assertThat(ticker.running()).isEqualTo(1);

            ((StackPane) pane.getParent()).getChildren().clear();
            assertThat(ticker.running()).isZero();
        });
    }

    /** Appends without a pause on another thread while the pane ticks, and looks how long the FX thread was kept. */
    @Test
    void aMillionLinesDoNotBlockTheWindow() throws Exception {
        try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
            var model = FxThread.call(() -> model(new Background(worker, Platform::runLater)));
            FxThread.run(() -> pane(model));
            var writing = CompletableFuture.runAsync(() -> {
                List<LogLine> lines = LineViewTest.lines(0, 1000);
                for (int i = 0; i < MILLION / 1000; i++) {
                    model.log().store().addAll(lines);
                }
            });
            long longest = 0;
            while (!writing.isDone()
                    || FxThread.call(() -> model.log().countsProperty().get().total()) < MILLION) {
                long start = System.nanoTime();
                FxThread.run(ticker::tick);
                longest = Math.max(longest, System.nanoTime() - start);
            }
            writing.get();

            assertThat(FxThread.call(() -> model.log().countsProperty().get().shown()))
                    .isEqualTo(MILLION);
            assertThat(Duration.ofNanos(longest)).isLessThan(LONGEST_STALL);
        }
    }

    private Background inline() {
        return new Background(Runnable::run, Runnable::run);
    }

    private DiagnosticsViewModel model(Background background) {
        bench.plug("one", board);
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
        var session = Session.of(bench.bench()).on(bench.bench().boards().getFirst());
        return new DiagnosticsViewModel(session, commands, background, new RunningWork());
    }

    private DiagnosticsPane pane(Background background) {
        return pane(model(background));
    }

    private DiagnosticsPane pane(DiagnosticsViewModel model) {
        Ticker ticks = ticker;
        var pane = new DiagnosticsPane(model, ticks, Optional.of((_, name) -> Optional.of(folder.resolve(name))));
        var scene = new Scene(new StackPane(pane), 900, 600);
        scene.snapshot(null);
        return pane;
    }

    private static void fire(Node pane, String id) {
        ((Button) pane.lookup("#" + id)).fire();
    }

    private static void save(Node pane, String id) {
        ((MenuButton) pane.lookup("#diagnostics-save"))
                .getItems().stream().filter(item -> item.getId().equals(id)).forEach(item -> item.fire());
    }

    private static String text(Node pane, String id) {
        return ((Labeled) pane.lookup("#" + id)).getText();
    }

    @SuppressWarnings("unchecked")
    private static ListView<LogLine> list(Node pane, String id) {
        return (ListView<LogLine>) pane.lookup("#" + id + "-lines");
    }
}
