package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The states of the pane of all boards. */
public final class BenchShots {
    private static final GroupInput LAB = GroupInput.network("LabNet-24", Optional.of(Secret.of("sphere-lab-24")));

    private final TwentyBoards twenty = new TwentyBoards();
    private final CommandRunner commands = new CommandRunner();
    private final Background inline = new Background(Runnable::run, Runnable::run);

    private BenchShots() {}

    /** By the names of their pictures. */
    public static List<Shot> all() {
        return List.of(
                new Shot("bench-ready", () -> new BenchShots().ready("version")),
                new Shot("bench-wifi", () -> new BenchShots().ready("wifi")),
                new Shot("bench-sideload", () -> new BenchShots().ready("sideload")),
                new Shot("bench-loss", () -> new BenchShots().asked()),
                new Shot("bench-busy", () -> new BenchShots().busy()),
                new Shot("bench-results", () -> new BenchShots().results()),
                new Shot("bench-long-texts", () -> new BenchShots().longTexts()));
    }

    private Parent ready(String action) {
        var model = new BenchViewModel(twenty.shown(), commands, inline, InstantSource.system(), new RunningWork());
        model.actionProperty().set(action(action));
        return window(model);
    }

    private Parent asked() {
        var model = new BenchViewModel(twenty.shown(), commands, inline, InstantSource.system(), new RunningWork());
        model.actionProperty().set(action("clean"));
        model.start(GroupInput.NOTHING);
        return window(model);
    }

    private Parent results() {
        twenty.silence(3);
        twenty.silence(7);
        var model = new BenchViewModel(twenty.shown(), commands, inline, InstantSource.system(), new RunningWork());
        model.actionProperty().set(action("wifi"));
        model.tiles().get(11).chosenProperty().set(false);
        model.start(LAB);
        return window(model);
    }

    private Parent longTexts() {
        var boards = twenty.shown();
        for (BenchBoard board : List.copyOf(boards.subList(0, 3))) {
            twenty.bench().bench().rename(id(board), "Left bench second shelf, from top".replace(",", ""));
        }
        twenty.silence(2);
        var model = new BenchViewModel(twenty.shown(), commands, inline, InstantSource.system(), new RunningWork());
        model.actionProperty().set(action("version"));
        model.start(GroupInput.NOTHING);
        return window(model);
    }

    private io.sphereexplorer.device.DeviceId id(BenchBoard board) {
        try {
            return twenty.bench().bench().idOf(board.board());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Parent busy() {
        var now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
        var held = new Background(Thread::startVirtualThread, Platform::runLater);
        var model = new BenchViewModel(
                twenty.shown(), commands, held, () -> now.getAndUpdate(time -> time.plusSeconds(2)), new RunningWork());
        var count = new AtomicInteger();
        model.actionProperty()
                .set(new GroupAction<>(
                        "sideload",
                        GroupInput.Need.NOTHING,
                        false,
                        (_, _) -> new Held(count.incrementAndGet()),
                        result -> result));
        model.start(GroupInput.NOTHING);
        return window(model);
    }

    /** A side-load that stands still. */
    private record Held(int number) implements Command<String> {
        @Override
        public String run(Session session) {
            var step = Progress.of("step.sideload.staging", 2, 3);
            if (number % 4 == 0) {
                return "Installed.";
            }
            session.progress().accept(step.at(0, 1 << 20));
            try {
                session.progress().accept(step.at((number * 40_000L) % (1 << 20) + 1, 1 << 20));
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "";
        }

        @Override
        public String asText() {
            return "device sideload deploy --image-package Blink.imagepackage";
        }
    }

    private static GroupAction<?> action(String id) {
        return GroupAction.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Parent window(BenchViewModel bench) {
        var model = new ShellViewModel(
                Session.of(twenty.bench().bench()), commands, inline, new ManualTicker(), new PlacesInMemory());
        var interpreter = new Interpreter(commands, FailureCatalogue.forCommands());
        var console = new ConsoleViewModel(commands, inline, interpreter::run, model::session);
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        var overview = new BoardTab(
                ShellViewModel.OVERVIEW,
                "Overview",
                MaterialDesignI.INFORMATION_OUTLINE,
                _ -> new BoardTab.Part(new Region(), () -> {}));
        var shell = new ExplorerShell(
                model,
                List.of(overview),
                Optional.of(() -> new BenchPane(bench)),
                new ConsolePane(console, new LogViewModel(inline)),
                theme);
        model.chooseTogether();
        return shell;
    }
}
