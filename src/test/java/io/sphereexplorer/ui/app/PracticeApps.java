package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/** An emulated board in memory that permits development, with the view model of its applications. */
final class PracticeApps implements HttpTransport {
    static final UUID OTHER = UUID.fromString("ae4714aa-03aa-492b-9663-962f966a9cc3");

    Instant now = Instant.parse("2026-11-22T09:00:00Z");
    final World world = World.create(7, 1, () -> now);
    final EmulatedDevice device = new EmulatedDevice(world, world.boards().getFirst());
    final List<String> commands = new ArrayList<>();
    final RunningWork work = new RunningWork();
    final BenchInMemory bench = new BenchInMemory();
    final AppsViewModel model;
    /** Told how many octets of an upload are sent, before it arrives. */
    LongConsumer upload = _ -> {};

    /** After so many octets an upload breaks off. */
    long breaksAt = Long.MAX_VALUE;

    private final DeviceRoutes routes = new DeviceRoutes(device);

    PracticeApps() {
        this(Runnable::run);
    }

    PracticeApps(Executor worker) {
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        bench.plug("emulated:1", this);
        var runner = new CommandRunner();
        runner.onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                commands.add(run.text());
            }
        });
        model = new AppsViewModel(
                Session.of(bench.bench()), runner, new Background(worker, Runnable::run), () -> now, work);
    }

    @Override
    public Response send(Request request) throws IOException {
        return send(request, _ -> {});
    }

    @Override
    public Response send(Request request, LongConsumer sent) throws IOException {
        if (request.path().equals("/update/stage")) {
            long size = request.body().size();
            for (int part = 1; part <= 4; part++) {
                now = now.plusMillis(500);
                sent.accept(size * part / 4);
                upload.accept(size * part / 4);
                if (size * part / 4 > breaksAt) {
                    throw new SocketException("broken off");
                }
            }
        }
        return routes.send(request);
    }

    /** Puts applications onto the board at once, beside the view model. */
    void install(TestPackage... images) {
        try {
            var apps = new AppApi(routes);
            for (TestPackage image : images) {
                apps.stage(image.build());
            }
            apps.install(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void stage(TestPackage image) {
        try {
            new AppApi(routes).stage(image.build());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path file(Path folder, String name, TestPackage image) {
        try {
            return Files.write(folder.resolve(name), image.build().toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
