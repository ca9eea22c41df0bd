package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An emulated board on a bench, without ladder and threads: time passes only while a view model waits. */
final class PracticeBoard implements DeviceGateway, Pace {
    static final String LAB_KEY = "sphere-lab-24";

    private static final AttachedBoard BOARD = new AttachedBoard(
            "practice", "1", "192.168.35.2", "practice", AttachedBoard.Origin.EMULATED, Optional.empty());

    final List<String> console = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    final World world = World.create(7, 1, () -> now);
    final EmulatedDevice device = new EmulatedDevice(world, world.boards().getFirst());
    private final DeviceRoutes routes = new DeviceRoutes(device);
    private Consumer<Request> onRequest = _ -> {};
    private Runnable onPause = () -> {};
    private boolean plugged = true;
    String scanAnswer = "";

    WifiViewModel model() {
        var commands = new CommandRunner();
        commands.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
        var background = new Background(Runnable::run, Runnable::run);
        var session = Session.of(new Bench(List.of(this))).on(BOARD);
        return new WifiViewModel(session, commands, background, this, new RunningWork());
    }

    void onRequest(Consumer<Request> listener) {
        onRequest = listener;
    }

    /** Calls {@code listener} whenever a view model waits. */
    void onPause(Runnable listener) {
        onPause = listener;
    }

    void unplug() {
        plugged = false;
    }

    void plugIn() {
        plugged = true;
    }

    void letPass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        letPass(time);
        onPause.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public List<AttachedBoard> boards() {
        return List.of(BOARD);
    }

    @Override
    public Watch watch(Runnable onChange) {
        return () -> {};
    }

    @Override
    public DeviceConnection connect(AttachedBoard board) {
        return new DeviceConnection(this::answer);
    }

    @Override
    public void close() {}

    private Response answer(Request request) throws IOException {
        onRequest.accept(request);
        if (!plugged) {
            throw new IOException("unplugged");
        }
        if (!scanAnswer.isEmpty() && request.path().equals("/wifi/scan")) {
            return new Response(200, Headers.of("REST-API-Version", "4.6.0"), ByteString.ofUtf8(scanAnswer));
        }
        return routes.send(request);
    }
}
