package io.sphereexplorer.emulator.recovery;

import io.sphereexplorer.emulator.device.DeviceEmulator;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.serial.UsbIdentity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The recovery ports of the boards that are plugged in; pulling a board's cable cuts them and takes its power. Any thread. */
public final class EmulatedRecoveryPorts implements SerialPorts, AutoCloseable {
    private static final int RECOVERY_CHANNEL = 3;

    private final EmulatedSerialPorts boards;
    private final List<Channel> channels;
    private final SerialPorts.Watch cables;

    public EmulatedRecoveryPorts(EmulatedSerialPorts boards, Pause pause) {
        this.boards = boards;
        channels =
                boards.boards().stream().map(board -> new Channel(board, pause)).toList();
        cables = boards.watch(this::followCables);
    }

    @Override
    public List<SerialPortInfo> list() {
        return boards.list().stream().map(EmulatedRecoveryPorts::info).toList();
    }

    @Override
    public Watch watch(Runnable onChange) {
        return boards.watch(onChange);
    }

    /** The settings do not matter: an emulated line has no wrong ones. */
    @Override
    public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
        List<SerialPortInfo> services = boards.list();
        for (SerialPortInfo service : services) {
            if (info(service).path().equals(port.path())) {
                return channel(service).open(port);
            }
        }
        throw new SerialPortException.Gone(port.path());
    }

    /** Cuts all lines and waits for the boards' threads. */
    @Override
    public void close() {
        cables.close();
        channels.forEach(Channel::cut);
    }

    /** Cuts the lines whose cable was pulled. */
    void followCables() {
        List<SerialPortInfo> plugged = boards.list();
        channels.stream()
                .filter(channel -> plugged.stream().noneMatch(info -> channel(info) == channel))
                .forEach(Channel::unplug);
    }

    private Channel channel(SerialPortInfo service) {
        int number = Integer.parseInt(service.path().replaceAll("\\D", ""));
        return channels.get(number - 1);
    }

    private static SerialPortInfo info(SerialPortInfo service) {
        UsbIdentity usb = service.usb().orElseThrow();
        var recovery = new UsbIdentity(
                usb.vendorId(),
                usb.productId(),
                usb.product(),
                usb.serialNumber(),
                usb.location(),
                OptionalInt.of(RECOVERY_CHANNEL));
        return new SerialPortInfo(
                service.path() + "-recovery",
                service.description() + ", recovery",
                Optional.of(recovery),
                service.origin());
    }

    /** The channel of one board, and the line that is laid to it. */
    private static final class Channel {
        private final RecoverySocket socket;
        private Optional<NullModem> line = Optional.empty();
        private Optional<RecoverySocket.Attached> attached = Optional.empty();

        Channel(DeviceEmulator board, Pause pause) {
            socket = new RecoverySocket(board.device(), pause);
        }

        synchronized SerialPort open(SerialPortInfo port) throws SerialPortException {
            if (line.isPresent()) {
                throw new SerialPortException.Busy(port.path());
            }
            attached.ifPresent(RecoverySocket.Attached::close);
            var laid = NullModem.create();
            line = Optional.of(laid);
            attached = Optional.of(socket.attach(laid.far()));
            return new HostPort(laid);
        }

        void unplug() {
            cut();
            socket.device().rom().losePower();
        }

        synchronized void cut() {
            line.ifPresent(NullModem::unplug);
            line = Optional.empty();
            attached.ifPresent(RecoverySocket.Attached::close);
            attached = Optional.empty();
        }

        private synchronized void release(NullModem old) {
            line = line.filter(current -> current != old);
        }

        /** The computer's end; its adapter reaches the pins of the board. */
        private final class HostPort implements SerialPort {
            private final NullModem laid;

            HostPort(NullModem laid) {
                this.laid = laid;
            }

            @Override
            public int read(byte[] buffer) throws IOException {
                return laid.near().read(buffer);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                laid.near().write(octets, offset, length);
            }

            @Override
            public boolean resetIntoRecovery() {
                var rom = socket.device().rom();
                rom.strap(true);
                rom.reset();
                rom.strap(false);
                return true;
            }

            @Override
            public void close() {
                laid.near().close();
                release(laid);
            }
        }
    }
}
