package io.sphereexplorer.command.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.PracticePackage;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards that restart to use an image, or to be without it: whoever shows them is told that they will be silent. */
class RestartingBoardTest {
    private final ManualClock clock = new ManualClock();
    private final World world = World.create(7, 1, clock);
    private final EmulatedDevice device =
            new EmulatedDevice(world, world.boards().getFirst());
    private final DeviceRoutes routes = new DeviceRoutes(device);
    private final BenchInMemory bench = new BenchInMemory();
    private final List<ExpectedSilence> silences = new ArrayList<>();
    private boolean installingRestarts;

    @BeforeEach
    void permitDevelopment() {
        device.capabilities(List.of(11));
        bench.plug("emulated:1", this::answer);
        bench.bench().silences().onExpectation((_, silence) -> silences.add(silence));
    }

    @Test
    void deletingABoardConfigurationRestartsTheBoard() throws Exception {
        device.imageSigners(TestPackage.signers());
        var apps = new AppApi(routes);
        apps.stage(TestPackage.blink().ofType(21).build());
        apps.install(true);
        clock.advance(Duration.ofMinutes(1));

        new DeleteApps(Optional.of(TestPackage.BLINK), List.of()).run(Session.of(bench.bench()));

        assertThat(silences).containsExactly(ExpectedSilence.RESTART);
    }

    @Test
    void boardMayRestartToUseWhatWasInstalled(@TempDir Path folder) throws Exception {
        installingRestarts = true;

        deploy(folder);

        assertThat(silences).containsExactly(ExpectedSilence.RESTART);
    }

    @Test
    void noSilenceIsExpectedOfABoardThatGoesOn(@TempDir Path folder) throws Exception {
        deploy(folder);
        new DeleteApps(Optional.of(PracticePackage.BLINK.component()), List.of()).run(Session.of(bench.bench()));

        assertThat(silences).isEmpty();
    }

    private void deploy(Path folder) throws Exception {
        Path file = PracticePackage.BLINK.writeTo(folder);
        new DeployImage(file, false, false).run(Session.of(bench.bench()));
    }

    private Response answer(Request request) throws IOException {
        Response answer = routes.send(request);
        if (!installingRestarts || !request.path().equals("/update/install")) {
            return answer;
        }
        byte[] restarting = "{\"restartingSystem\":true}".getBytes(StandardCharsets.UTF_8);
        return new Response(answer.status(), answer.headers(), ByteString.copyOf(restarting));
    }
}
