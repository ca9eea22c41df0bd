package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.ui.bench.BenchPane;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.common.Ticker;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.layout.Region;

/** The objects of the window, made by hand from the bottom up and closed from the top down. FX thread. */
final class Wiring implements AutoCloseable {
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(worker, Platform::runLater);
    private final Ticker ticker = Ticker.onFxThread();
    private final CommandRunner commands = new CommandRunner();
    private final PracticeFiles practice = new PracticeFiles();
    private final AttachedBoards boards;
    private final ShellViewModel model;
    private final ExplorerShell shell;
    private final CloudTabs cloudTabs;
    private final WindowLog windowLog;

    Wiring(AttachedBoards boards, CloudDesk cloud, Settings settings, Theme theme) {
        this.boards = boards;
        var root = Session.of(boards.bench(), cloud);
        var places = new KeptPlaces(settings);
        model = new ShellViewModel(root, commands, background, ticker, places);
        boards.faults().ifPresent(model::offerFaults);
        cloudTabs = new CloudTabs(root, model, commands, background, ticker);
        model.offerCloud(cloudTabs.parts(places));
        var told = new LateLines();
        var interpreter = new Interpreter(
                commands,
                FailureCatalogue.forCommands(),
                new PrintedSignIn(told, SystemBrowser.ofThisSystem()::open, PrintedSignIn.PATIENCE));
        var console = new ConsoleViewModel(commands, background, interpreter::run, model::session);
        told.to(line -> background.onFxThread(() -> console.tell(line)));
        var log = new LogViewModel(background);
        windowLog = WindowLog.begin(log::add);
        commands.onRun(new FailureLog());
        shell = new ExplorerShell(
                model,
                new BoardTabs(model, commands, background, ticker, practice).all(),
                Optional.of(() -> new BenchPane(AllBoards.of(model, commands, background))),
                new ConsolePane(console, log),
                theme);
    }

    CommandRunner commands() {
        return commands;
    }

    ShellViewModel model() {
        return model;
    }

    ExplorerShell shell() {
        return shell;
    }

    /** Takes the panes off the window first, so that none of them reads any more. */
    @Override
    public void close() {
        if (shell.getScene() != null) {
            shell.getScene().setRoot(new Region());
        }
        model.close();
        cloudTabs.close();
        worker.shutdownNow();
        boards.close();
        practice.close();
        windowLog.close();
    }
}
