package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.BenchInMemory;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An emulated board in its network with the view models of its maintenance; time passes only by the test. */
final class MaintainedBoard {
    final ManualClock clock = new ManualClock();
    final World world = World.create(7, 1, clock);
    final EmulatedDevice device = new EmulatedDevice(world, world.boards().getFirst());
    final List<String> console = new ArrayList<>();
    final CommandRunner commands = new CommandRunner();
    final Background inline = new Background(Runnable::run, Runnable::run);
    final RunningWork work = new RunningWork();
    final Session session;
    final Pace pace = new Pace() {
        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pause(Duration time) {
            clock.advance(time);
            duringPauses.run();
        }
    };
    Runnable duringPauses = () -> {};

    MaintainedBoard() {
        var bench = new BenchInMemory();
        session = Session.of(bench.bench()).on(bench.plug("emulated:1", new DeviceRoutes(device)));
        commands.onRun(run -> {
            if (console.isEmpty() || !console.getLast().equals(run.text())) {
                console.add(run.text());
            }
        });
    }

    MaintainedBoard joined() throws IOException {
        new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"))).run(session);
        pass(60);
        return this;
    }

    UpdateViewModel update() {
        return new UpdateViewModel(session, commands, inline, pace, work);
    }

    CleanViewModel clean() {
        return new CleanViewModel(session, commands, inline, pace, work);
    }

    String lastDigits() {
        return device.deviceId().substring(124);
    }

    void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            clock.advanceSeconds(1);
            device.osVersion();
        }
    }
}
