package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.common.Ticker;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.device.DevicePane;
import io.sphereexplorer.ui.device.DeviceViewModel;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import io.sphereexplorer.ui.wifi.Pace;
import io.sphereexplorer.ui.wifi.WifiPane;
import io.sphereexplorer.ui.wifi.WifiViewModel;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The objects of the window, made by hand from the bottom up and closed from the top down. FX thread. */
final class Wiring implements AutoCloseable {
    private static final String WIFI = "wifi";

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Background background = new Background(worker, Platform::runLater);
    private final Ticker ticker = Ticker.onFxThread();
    private final CommandRunner commands = new CommandRunner();
    private final AttachedBoards boards;
    private final ShellViewModel model;
    private final ExplorerShell shell;

    Wiring(AttachedBoards boards, Settings settings, Theme theme) {
        this.boards = boards;
        model = new ShellViewModel(boards.bench(), commands, background, ticker, new KeptPlaces(settings));
        var interpreter = new Interpreter(commands, FailureCatalogue.forCommands());
        var console = new ConsoleViewModel(commands, background, interpreter::run, model::session);
        shell = new ExplorerShell(model, List.of(overview(), wifi()), new ConsolePane(console), theme);
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
        shell.getScene().setRoot(new Region());
        model.close();
        worker.shutdownNow();
        boards.close();
    }

    private BoardTab overview() {
        return new BoardTab(
                ShellViewModel.OVERVIEW,
                Messages.text("shell.tab.overview"),
                MaterialDesignI.INFORMATION_OUTLINE,
                this::overviewOf);
    }

    private BoardTab.Part overviewOf(BoardViewModel board) {
        var device = new DeviceViewModel(board.board(), board.session(), commands, background, ticker);
        device.answeringProperty().bind(board.answers());
        return new BoardTab.Part(
                new DevicePane(device, () -> model.tabProperty().set(WIFI)), device::refresh);
    }

    private BoardTab wifi() {
        return new BoardTab(WIFI, Messages.text("shell.tab.wifi"), MaterialDesignW.WIFI, this::wifiOf);
    }

    private BoardTab.Part wifiOf(BoardViewModel board) {
        var wifi = new WifiViewModel(board.session(), commands, background, Pace.real(), model.work());
        wifi.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new WifiPane(wifi, ticker), wifi::refresh);
    }
}
