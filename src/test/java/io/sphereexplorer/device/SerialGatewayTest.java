package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.AttachedBoard.Origin;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.serial.UsbIdentity;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpStack;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SerialGatewayTest {
    private static final SerialPortInfo SYSTEM = new SerialPortInfo(
            "/dev/ttyUSB2",
            "board",
            Optional.of(
                    new UsbIdentity(0x0403, 0x6011, "MSFT MT3620 Std Interface", "AS1", "1-1.2", OptionalInt.of(2))),
            SerialPortInfo.Origin.SYSTEM);
    private static final SerialPortInfo NAMED =
            new SerialPortInfo("/dev/pts/4", "", Optional.empty(), SerialPortInfo.Origin.NAMED);

    private final FakePorts ports = new FakePorts();
    private final SerialGateway gateway = new SerialGateway(List.of(ports), DeviceTrust.pinned());

    @Test
    void boardsAreFoundWithoutOpeningAPort() {
        ports.listed = List.of(SYSTEM, NAMED);

        assertThat(gateway.boards())
                .containsExactly(
                        new AttachedBoard(
                                "/dev/pts/4", "1", "192.168.35.2", "/dev/pts/4", Origin.REAL, Optional.empty()),
                        new AttachedBoard(
                                "usb 1-1.2",
                                "112",
                                "192.168.35.2",
                                "/dev/ttyUSB2",
                                Origin.REAL,
                                Optional.of("shell.note.noRecoveryChannel")));
        assertThat(ports.opened.get()).isZero();
    }

    @Test
    void boardThatRefusesIsNotReadyAndItsPortIsLetGo() throws Exception {
        ports.listed = List.of(NAMED);
        var modem = NullModem.create();
        ports.port = modem.near();
        try (var board = new TcpStack(modem.far(), Inet4Address.ofLiteral("192.168.35.2"), LinkConfig.standard())) {
            AttachedBoard attached = gateway.boards().getFirst();

            assertThatThrownBy(() -> gateway.connect(attached)).isInstanceOf(DeviceException.RestNotReady.class);

            assertThatThrownBy(() -> modem.near().write(new byte[1], 0, 1)).isInstanceOf(SerialPortException.class);
            assertThat(board).isNotNull();
        }
    }

    @Test
    void boardWhoseCableIsPulledWhileItIsProbedIsUnplugged() {
        ports.listed = List.of(NAMED);
        var modem = NullModem.create();
        ports.port = modem.near();
        modem.far().close();

        assertThatThrownBy(() -> gateway.connect(gateway.boards().getFirst()))
                .isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void boardThatLeftTheListIsUnplugged() {
        ports.listed = List.of(NAMED);
        AttachedBoard board = gateway.boards().getFirst();
        ports.listed = List.of();

        assertThatThrownBy(() -> gateway.connect(board)).isInstanceOf(DeviceException.Unplugged.class);
    }

    @Test
    void everyReasonAPortCannotBeOpenedHasItsKind() {
        ports.listed = List.of(NAMED);

        ports.failure = new SerialPortException.Busy("COM7");
        assertThat(catchThrowableOfType(DeviceException.PortBusy.class, this::connect)
                        .port())
                .isEqualTo("/dev/pts/4");
        ports.failure = new SerialPortException.NotPermitted("COM7");
        assertThatThrownBy(this::connect).isInstanceOf(DeviceException.PortNotPermitted.class);
        ports.failure = new SerialPortException.Gone("COM7");
        assertThatThrownBy(this::connect).isInstanceOf(DeviceException.Unplugged.class);
        ports.failure = new SerialPortException.Unusable("COM7", "no 921600");
        assertThatThrownBy(this::connect).isInstanceOf(DeviceException.PortUnusable.class);
    }

    @Test
    void hotPlugIsPassedOnUntilTheWatchIsClosed() {
        var changes = new AtomicInteger();
        var watch = gateway.watch(changes::incrementAndGet);

        ports.watchers.forEach(Runnable::run);
        watch.close();

        assertThat(changes).hasValue(1);
        assertThat(ports.watchers).isEmpty();
    }

    private void connect() throws DeviceException {
        gateway.connect(gateway.boards().getFirst());
    }

    /** Serial ports of a test's making. */
    private static final class FakePorts implements SerialPorts {
        private final AtomicInteger opened = new AtomicInteger();
        private final List<Runnable> watchers = new ArrayList<>();
        private List<SerialPortInfo> listed = List.of();
        private SerialPort port;
        private SerialPortException failure;

        @Override
        public List<SerialPortInfo> list() {
            return listed;
        }

        @Override
        public Watch watch(Runnable onChange) {
            watchers.add(onChange);
            return () -> watchers.remove(onChange);
        }

        @Override
        public SerialPort open(SerialPortInfo info, LineSettings settings) throws SerialPortException {
            assertThat(settings).isEqualTo(LineSettings.SERVICE);
            opened.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
            return port;
        }
    }
}
