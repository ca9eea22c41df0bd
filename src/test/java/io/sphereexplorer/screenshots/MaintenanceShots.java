package io.sphereexplorer.screenshots;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.ManualTicker;
import io.sphereexplorer.ui.PlacesInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Theme;
import io.sphereexplorer.ui.console.ConsolePane;
import io.sphereexplorer.ui.console.ConsoleViewModel;
import io.sphereexplorer.ui.console.LogViewModel;
import io.sphereexplorer.ui.maintenance.CleanViewModel;
import io.sphereexplorer.ui.maintenance.MaintenancePane;
import io.sphereexplorer.ui.maintenance.UpdateViewModel;
import io.sphereexplorer.ui.shell.BoardFaults;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ExplorerShell;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The states of the maintenance of a board. */
final class MaintenanceShots {
    private final ManualClock clock = new ManualClock();
    private final World world = World.create(7, 1, clock);
    private final EmulatedDevice device =
            new EmulatedDevice(world, world.boards().getFirst());
    private final BenchInMemory bench = new BenchInMemory();
    private final CommandRunner commands = new CommandRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final PlacesInMemory places = new PlacesInMemory();
    private final Background background = new Background(Runnable::run, Runnable::run);
    private HttpTransport board = new DeviceRoutes(device);

    static List<Shot> all() {
        return List.of(
                shot("maintenance-no-network", () -> new MaintenanceShots().window()),
                shot("maintenance-normal", () -> new MaintenanceShots().joined().window()),
                shot("maintenance-downloading", () -> new MaintenanceShots().updating(10)),
                shot("maintenance-silent", () -> new MaintenanceShots().updating(40)),
                shot("maintenance-updated", () -> new MaintenanceShots().updating(70)),
                shot("maintenance-overdue", () -> new MaintenanceShots().overdue()),
                shot("maintenance-faults", () -> new MaintenanceShots().faults()),
                shot("maintenance-clean", () -> new MaintenanceShots().guard()),
                shot("maintenance-clean-long", () -> new MaintenanceShots().longNames()),
                shot("maintenance-clean-failed", () -> new MaintenanceShots().cleanFailed()));
    }

    private MaintenanceShots joined() {
        bench.plug("emulated:1", board);
        add(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24")));
        pass(60);
        return this;
    }

    private Parent updating(int seconds) {
        joined();
        device.restart();
        waitForUpdate();
        Parent window = window();
        for (int second = 0; second < seconds; second++) {
            pass(1);
            ticker.tick();
        }
        return window;
    }

    private Parent faults() {
        joined();
        world.faults().switchOn(Fault.NO_TIME);
        Parent window = window();
        ((MenuButton) window.lookup("#board-more"))
                .getItems().stream()
                        .filter(item -> "board-faults".equals(item.getId()))
                        .forEach(MenuItem::fire);
        return window;
    }

    private Parent overdue() {
        joined();
        device.restart();
        waitForUpdate();
        Parent window = window();
        world.faults().switchOn(Fault.SILENT);
        for (int second = 0; second < 125; second++) {
            pass(5);
            ticker.tick();
        }
        return window;
    }

    private Parent guard() {
        joined();
        add(NewWifiNetwork.open(Ssid.of("Guest/Visitors")));
        Parent window = window();
        fire(window, "#clean-begin");
        ((TextField) window.lookup("#clean-digits")).setText(device.deviceId().substring(124));
        return window;
    }

    private Parent longNames() {
        joined();
        for (int network = 0; network < 12; network++) {
            add(NewWifiNetwork.open(Ssid.of("A network with a long name " + network)));
        }
        Parent window = window();
        fire(window, "#clean-begin");
        return window;
    }

    private Parent cleanFailed() {
        HttpTransport whole = board;
        board = request -> {
            if (request.method().equals("DELETE")) {
                throw new SocketTimeoutException("late");
            }
            return whole.send(request);
        };
        Parent window = guard();
        fire(window, "#clean-go");
        return window;
    }

    private Parent window() {
        if (bench.boards().isEmpty()) {
            bench.plug("emulated:1", board);
        }
        places.keep("place.tab", "maintenance");
        var model = new ShellViewModel(Session.of(bench.bench()), commands, background, ticker, places);
        model.offerFaults(new WorldFaults(world));
        var interpreter = new Interpreter(commands, new FailureCatalogue());
        var console = new ConsoleViewModel(commands, background, interpreter::run, model::session);
        var overview = new BoardTab(
                ShellViewModel.OVERVIEW, "Overview", MaterialDesignI.INFORMATION_OUTLINE, shown -> part(shown, model));
        var tab =
                new BoardTab("maintenance", "Maintenance", MaterialDesignW.WRENCH_OUTLINE, shown -> part(shown, model));
        var theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        var shell = new ExplorerShell(
                model, List.of(overview, tab), new ConsolePane(console, new LogViewModel(background)), theme);
        new Scene(shell, 1280, 800);
        shell.applyCss();
        shell.layout();
        return shell;
    }

    /** Takes the window out of the scene it was brought into its state in. */
    private static Shot shot(String name, Supplier<Parent> state) {
        return new Shot(name, () -> {
            Parent window = state.get();
            window.getScene().setRoot(new Region());
            return window;
        });
    }

    private BoardTab.Part part(BoardViewModel shown, ShellViewModel model) {
        var pace = new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration time) {
                clock.advance(time);
            }
        };
        var update = new UpdateViewModel(shown.session(), commands, background, pace, model.work());
        update.answeringProperty().bind(shown.answers());
        var clean = new CleanViewModel(shown.session(), commands, background, pace, model.work());
        clean.answeringProperty().bind(shown.answers());
        return new BoardTab.Part(new MaintenancePane(update, shown.restart(), clean, ticker, List.of()), update::look);
    }

    private static void fire(Parent window, String id) {
        ((Button) window.lookup(id)).fire();
    }

    private void add(NewWifiNetwork network) {
        try {
            new AddNetwork(network).run(Session.of(bench.bench()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.advanceSeconds(1);
            isDownloading(); // what happens meanwhile, the board notices when it is asked
        }
    }

    /** Until a board that was restarted has begun to download. */
    private void waitForUpdate() {
        for (int second = 0; second < 60 && !isDownloading(); second++) {
            clock.advanceSeconds(1);
        }
    }

    private boolean isDownloading() {
        try {
            return board.send(Request.get("/images")).body().utf8().contains("\"is_ota_update_in_progress\":true");
        } catch (IOException silent) {
            return false;
        }
    }

    /** The faults of the world; the cable stays in. */
    private record WorldFaults(World world) implements BoardFaults {
        @Override
        public List<String> words() {
            return Stream.of(Fault.values()).map(Fault::word).toList();
        }

        @Override
        public boolean isOn(String word) {
            return Fault.ofWord(word).filter(world.faults()::active).isPresent();
        }

        @Override
        public void turn(String word, boolean on) {}

        @Override
        public void plug(AttachedBoard place, boolean in) {}
    }
}
