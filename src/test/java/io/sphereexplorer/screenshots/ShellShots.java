package io.sphereexplorer.screenshots;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogLine;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.device.DevicePane;
import io.sphereexplorer.ui.device.DeviceViewModel;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import io.sphereexplorer.ui.wifi.WifiPane;
import io.sphereexplorer.ui.wifi.WifiViewModel;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The states of the window around the panes, and of the overview. */
final class ShellShots {
    private static final List<String> OTHER_TABS =
            List.of("claim", "apps", "network", "certificates", "capability", "maintenance", "diagnostics");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final World world = World.create(7, 3, now::get);
    private final BenchInMemory bench = new BenchInMemory();
    private final CommandRunner commands = new CommandRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final PlacesInMemory places = new PlacesInMemory();
    private final Background background;
    private final LogViewModel log;
    private final Background inline = new Background(Runnable::run, Runnable::run);

    private ShellShots(Executor worker) {
        background = new Background(worker, Runnable::run);
        log = new LogViewModel(background);
    }

    private static ShellShots atOnce() {
        return new ShellShots(Runnable::run);
    }

    static List<Shot> all() {
        return List.of(
                new Shot("overview-normal", () -> atOnce().normal()),
                new Shot("overview-joined", () -> atOnce().joined()),
                new Shot("overview-no-internet", () -> atOnce().noInternet()),
                new Shot("overview-reading", () -> new ShellShots(_ -> {}).reading()),
                new Shot("overview-refused", () -> atOnce().refused()),
                new Shot("overview-silent", () -> atOnce().silent()),
                new Shot("overview-unplugged", () -> atOnce().unplugged()),
                new Shot("overview-restart-failed", () -> atOnce().restartFailed()),
                new Shot("overview-busy", () -> atOnce().busy()),
                new Shot("overview-long-texts", () -> atOnce().longTexts()),
                new Shot("wifi-joined", () -> atOnce().wifi()),
                new Shot("wifi-console", () -> atOnce().wifiWithConsole()),
                new Shot("shell-no-board", () -> atOnce().window()),
                new Shot("shell-console-open", () -> atOnce().unfolded()),
                new Shot("shell-console-full", () -> atOnce().consoleFull()),
                new Shot("shell-log", () -> atOnce().logOpen()));
    }

    private Parent normal() {
        bench.plug("emulated:1", board(0));
        bench.plug("/dev/ttyUSB2", Origin.REAL, board(1));
        return window();
    }

    private Parent joined() {
        bench.plug("emulated:1", board(0));
        join();
        return window();
    }

    private Parent noInternet() {
        world.faults().switchOn(Fault.NO_INTERNET);
        return joined();
    }

    private Parent reading() {
        bench.plug("emulated:1", board(0));
        var known = new ShellViewModel(Session.of(bench.bench()), commands, inline, ticker, places);
        return window(known);
    }

    private Parent refused() {
        var device = new EmulatedDevice(world, world.boards().get(0));
        HttpTransport routes = new DeviceRoutes(device);
        bench.plug("emulated:1", request -> {
            boolean hidden =
                    request.path().contains("capabilities") || request.path().contains("osversion");
            return routes.send(hidden ? Request.get("/nowhere") : request);
        });
        return window();
    }

    private Parent silent() {
        bench.plug("/dev/ttyUSB2", Origin.REAL, _ -> {
            throw new SocketTimeoutException("silent");
        });
        return window();
    }

    private Parent unplugged() {
        bench.plug("emulated:1", board(0));
        bench.plug("/dev/ttyUSB2", Origin.REAL, board(1));
        Parent window = window();
        bench.unplug("emulated:1");
        return window;
    }

    private Parent restartFailed() {
        HttpTransport board = board(0);
        bench.plug("/dev/ttyUSB2", Origin.REAL, request -> {
            if (request.method().equals("POST")) {
                throw new SocketTimeoutException("late");
            }
            return board.send(request);
        });
        ShellViewModel model = model();
        Parent window = window(model);
        model.chosenProperty().get().ifPresent(shown -> shown.restart().run());
        return window;
    }

    private Parent busy() {
        bench.plug("emulated:1", board(0));
        ShellViewModel model = model();
        Parent window = window(model);
        var held = new Background(_ -> {}, Runnable::run);
        AsyncAction<String> joining = held.action(() -> "", _ -> {});
        model.work().track(() -> "Joining LabNet-24", joining);
        joining.run();
        return window;
    }

    private Parent longTexts() {
        bench.plug(
                "/dev/serial/by-id/usb-Seeed_MT3620_Reference_Development_Board_with_a_very_long_name-if02", board(0));
        join();
        return window();
    }

    private Parent unfolded() {
        places.keep("place.console.folded", "false");
        return normal();
    }

    private Parent logOpen() {
        places.keep("place.console.folded", "false");
        String refused = "device network proxy enable failed on 31; NoProxy: the board has no proxy";
        log.add(new LogLine(now.get(), LogLine.Level.INFO, "FailureLog", refused));
        log.add(new LogLine(now.get(), LogLine.Level.WARN, "ExplorerApplication", "the settings could not be kept"));
        Parent window = normal();
        Platform.runLater(() -> ((ButtonBase) window.lookup("#log-tab")).fire());
        return window;
    }

    private Parent consoleFull() {
        places.keep("place.console.folded", "false");
        bench.plug("emulated:1", board(0));
        ShellViewModel model = model();
        ConsoleViewModel console = console(model);
        Parent window = window(model, console);
        for (String line :
                List.of("device list-attached", "device wifi scan", "device wifi enable --id 7", "device wfi")) {
            console.inputProperty().set(line);
            console.enter();
        }
        return window;
    }

    Parent window() {
        return window(model());
    }

    private Parent window(ShellViewModel model) {
        return window(model, console(model));
    }

    private Parent window(ShellViewModel model, ConsoleViewModel console) {
        var overview =
                new BoardTab(ShellViewModel.OVERVIEW, "Overview", MaterialDesignI.INFORMATION_OUTLINE, this::overview);
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        var wifi = new BoardTab("wifi", "Wi-Fi", MaterialDesignW.WIFI, board -> wifi(board, model));
        List<BoardTab> tabs = Stream.concat(
                        Stream.of(overview, wifi), OTHER_TABS.stream().map(this::other))
                .toList();
        return new ExplorerShell(model, tabs, new ConsolePane(console, log), theme);
    }

    /** A tab that is shown, but not opened here. */
    private BoardTab other(String id) {
        return new BoardTab(id, Messages.text("shell.tab." + id), MaterialDesignC.CERTIFICATE_OUTLINE, this::overview);
    }

    private BoardTab.Part overview(BoardViewModel board) {
        var model = new DeviceViewModel(board.board(), board.session(), commands, background, ticker);
        model.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new DevicePane(model, () -> {}, () -> {}), model::refresh);
    }

    private BoardTab.Part wifi(BoardViewModel board, ShellViewModel model) {
        var wifi = new WifiViewModel(board.session(), commands, background, Pace.real(), model.work());
        wifi.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new WifiPane(wifi, ticker, () -> {}), wifi::refresh);
    }

    private Parent wifi() {
        places.keep("place.tab", "wifi");
        return joined();
    }

    private Parent wifiWithConsole() {
        places.keep("place.console.folded", "false");
        return wifi();
    }

    private ShellViewModel model() {
        return new ShellViewModel(Session.of(bench.bench()), commands, background, ticker, places);
    }

    private ConsoleViewModel console(ShellViewModel model) {
        var interpreter = new Interpreter(commands, new FailureCatalogue());
        return new ConsoleViewModel(commands, background, interpreter::run, model::session);
    }

    private HttpTransport board(int index) {
        return new DeviceRoutes(new EmulatedDevice(world, world.boards().get(index)));
    }

    private void join() {
        var session = Session.of(bench.bench());
        try {
            new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"))).run(session);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (int second = 0; second < 60; second++) {
            now.updateAndGet(instant -> instant.plusSeconds(1));
            read(session);
        }
    }

    private static void read(Session session) {
        try {
            new ListInterfaces().run(session);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
