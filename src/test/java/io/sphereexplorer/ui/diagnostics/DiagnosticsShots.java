package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.PracticeBoard;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;

/** The states of the diagnostics pane. */
public final class DiagnosticsShots {
    private static final List<String> TEXTS = List.of(
            "Request (method: 0, path: /status)",
            "Connected to new network (ssid: LabNet-24)",
            "Networking not ready, retrying...",
            "Failed to fetch HTTP header (error: 15.2)",
            "Successfully staged an image for update (component: 2f074b0f-d99d-4692-82d9-ef93a7d6463c, image: "
                    + "ae4714aa-03aa-492b-9663-962f966a9cc3, type: 10), which is a line too long for the window");

    private final BenchInMemory bench = new BenchInMemory();
    private final PracticeBoard board = new PracticeBoard();

    private DiagnosticsShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("diagnostics-pane-empty", _ -> {}),
                shot("diagnostics-pane-normal", DiagnosticsViewModel::refresh),
                shot("diagnostics-pane-many", DiagnosticsShots::many),
                shot("diagnostics-pane-searched", model -> {
                    many(model);
                    model.log().textProperty().set("labnet");
                    model.log().next();
                }),
                shot("diagnostics-pane-failed", _ -> {}, true),
                new Shot(
                        "diagnostics-pane-output",
                        () -> output(model -> {
                            model.output().store().addAll(samples());
                            model.output().update();
                        })),
                new Shot("diagnostics-pane-no-output", () -> output(model -> model.startOutput(false))));
    }

    private static Shot shot(String name, Consumer<DiagnosticsViewModel> state) {
        return shot(name, state, false);
    }

    private static Shot shot(String name, Consumer<DiagnosticsViewModel> state, boolean refused) {
        return new Shot(name, () -> {
            var shots = new DiagnosticsShots();
            DiagnosticsViewModel model = shots.model();
            if (refused) {
                shots.board.refuse("/log");
                model.refresh();
            }
            state.accept(model);
            return new DiagnosticsPane(model, (_, _) -> () -> {});
        });
    }

    private static DiagnosticsPane output(Consumer<DiagnosticsViewModel> state) {
        DiagnosticsViewModel model = new DiagnosticsShots().model();
        state.accept(model);
        var pane = new DiagnosticsPane(model, (_, _) -> () -> {});
        Platform.runLater(() -> ((ToggleButton) pane.lookup("#diagnostics-output")).fire());
        return pane;
    }

    private DiagnosticsViewModel model() {
        bench.plug("one", board);
        var session = Session.of(bench.bench()).on(bench.bench().boards().getFirst());
        var background = new Background(Runnable::run, Runnable::run);
        return new DiagnosticsViewModel(session, new CommandRunner(), background, new RunningWork());
    }

    private static void many(DiagnosticsViewModel model) {
        var random = new Random(4);
        List<Integer> components = List.of(6, 2, 6, 29, 6);
        List<Severity> severities =
                List.of(Severity.TRACE, Severity.INFO, Severity.WARNING, Severity.ERROR, Severity.INFO);
        model.log()
                .store()
                .addAll(IntStream.range(0, 120_000)
                        .mapToObj(i -> {
                            int kind = random.nextInt(TEXTS.size());
                            return new LogLine(i * 731L, severities.get(kind), components.get(kind), TEXTS.get(kind));
                        })
                        .toList());
        model.log().update();
    }

    private static List<LogLine> samples() {
        return IntStream.range(0, 400)
                .mapToObj(i -> new LogLine(
                        i * 217L, Severity.NONE, 0, "Sample %d: 21.%d °C, light %d lx".formatted(i, i % 10, 300 + i)))
                .toList();
    }
}
