package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a technician does in the Wi-Fi pane, over the whole ladder down to an emulated board. */
class WifiJourneyTest implements Pace {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(World.create(24, 1, now::get), AUTHORITY, _ -> {}, Line.ideal());
    private final DeviceTrust trust = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));
    private final Bench bench = new Bench(List.of(new SerialGateway(List.of(ports), trust)));
    private final WifiViewModel model = model();
    private Runnable onPause = () -> {};

    @AfterEach
    void close() {
        bench.close();
        ports.close();
    }

    @Test
    void wrongKeyIsReplacedAndTheBoardReachesTheCloud() {
        model.scan().scan().run();
        assertThat(model.scan().rowNamed("LabNet-24")).isPresent();

        model.join().add(labNet("not-the-key"));
        assertThat(model.problemProperty().get()).map(WifiProblem::remedy).contains(WifiProblem.Remedy.REPLACE_KEY);

        model.join().replaceKey(model.stored().networks().getFirst(), Secret.of("sphere-lab-24"));
        assertThat(model.join().outcomeProperty().get()).get().isInstanceOf(JoinOutcome.Authenticated.class);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void boardPulledOutInTheMiddleGoesOnWhenItIsPluggedInAgain() {
        onPause = () -> ports.unplug(1);
        model.join().add(labNet("sphere-lab-24"));
        assertThat(model.problemProperty().get()).map(WifiProblem::ofLink).contains(true);

        onPause = () -> {};
        ports.plug(1);
        bench.rescan();
        model.refresh();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.stored().networks()).hasSize(1);
    }

    @Test
    void cancelledJoinLeavesTheNetworkStoredAndTheBoardUsable() {
        onPause = () -> {
            model.join().cancel();
            Thread.currentThread().interrupt();
        };
        model.join().add(labNet("sphere-lab-24"));
        assertThat(model.join().noticeProperty().get()).contains("LabNet-24 stays stored");

        onPause = () -> {};
        model.refresh();

        assertThat(model.stored().networks()).hasSize(1);
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        now.updateAndGet(instant -> instant.plus(time));
        onPause.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private WifiViewModel model() {
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
        var session = Session.of(bench).on(bench.boards().getFirst());
        var background = new Background(Runnable::run, Runnable::run);
        return new WifiViewModel(session, new CommandRunner(), background, this, new RunningWork());
    }

    private static NewWifiNetwork labNet(String key) {
        return NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of(key));
    }
}
