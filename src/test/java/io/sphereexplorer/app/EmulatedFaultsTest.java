package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatedFaultsTest {
    private final World world = World.create(1, 2, InstantSource.system());
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(world, DeviceIdentityAuthority.create(), Pause.NONE, Line.ideal());
    private final EmulatedFaults faults = new EmulatedFaults(world, ports);

    @Test
    void everyFaultOfTheWorldIsSwitchedByItsWord() {
        assertThat(faults.words()).hasSize(Fault.values().length).allSatisfy(word -> {
            faults.turn(word, true);
            assertThat(faults.isOn(word)).isTrue();
            faults.turn(word, false);
            assertThat(faults.isOn(word)).isFalse();
        });
    }

    @Test
    void cableOfTheBoardThatIsMeantIsPulledAndPutBack() throws Exception {
        try (ports;
                var gateway = new SerialGateway(List.of(ports), DeviceTrust.pinned())) {
            AttachedBoard second = gateway.boards().getLast();

            faults.plug(second, false);
            assertThat(gateway.boards()).hasSize(1).doesNotContain(second);

            faults.plug(second, true);
            assertThat(gateway.boards()).contains(second);
        }
    }
}
