package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.emulator.certificate.Credentials;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.PracticeAuthority;
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

    /** Stores the client {@code me} and the root {@code ca} of the laboratory's EAP-TLS network. */
    void storePracticeCertificates() {
        var authority = new PracticeAuthority();
        store("ca", Credentials.rootCa(PracticeAuthority.pem(authority.root())));
        store(
                "me",
                Credentials.client(
                        PracticeAuthority.pem(authority.client()),
                        authority.clientKeyPem(),
                        PracticeAuthority.KEY_PASSWORD));
        send("PATCH", "/wifi/interface", "{\"reloadConfig\":true}");
    }

    private void store(String id, String body) {
        send("POST", "/certstore/certs/" + id, body);
    }

    private void send(String method, String path, String body) {
        letPass(Duration.ofSeconds(10));
        try {
            var json = Headers.of("Content-Type", "application/json");
            Response answer = routes.send(new Request(method, path, json, ByteString.ofUtf8(body)));
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.body().utf8());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
