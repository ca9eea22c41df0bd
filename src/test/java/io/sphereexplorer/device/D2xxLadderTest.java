package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.serial.D2xxSerialPorts;
import io.sphereexplorer.net.serial.D2xxStandIn;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board without a COM port answers over the whole ladder. */
class D2xxLadderTest {
    @TempDir
    private Path folder;

    @Test
    void boardWithoutAComPortIsFoundAndAnswers() throws Exception {
        D2xxSerialPorts ports = D2xxStandIn.compiledIn(folder).ports(new SystemSerialPorts(List.of()));
        SerialPortInfo channelC = ports.list().get(6);
        var authority = DeviceIdentityAuthority.create();
        var world = World.create(3, 1, InstantSource.system());
        var device = new EmulatedDevice(world, world.boards().getFirst());
        var emulator = new DeviceEmulator(device, authority, Pause.NONE);
        var gateway = new SerialGateway(List.of(ports), DeviceTrust.pinned().with(List.of(authority.certificate())));
        AttachedBoard board = gateway.boards().getFirst();
        assertThat(gateway.boards()).hasSize(2);
        assertThat(board.connectionPath()).isEqualTo("561");
        assertThat(board.origin()).isEqualTo(AttachedBoard.Origin.REAL);
        assertThat(board.note()).contains("shell.note.noComPort");

        SerialPort far = ports.open(channelC, LineSettings.SERVICE);
        try (var _ = emulator.attach(far);
                DeviceConnection connection = gateway.connect(board)) {
            assertThat(connection.device().identity().id().lowerCase()).isEqualTo(device.deviceId());
        }
    }
}
