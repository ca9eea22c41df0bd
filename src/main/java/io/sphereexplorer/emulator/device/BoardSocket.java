package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.UsbIdentity;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** The USB socket an emulated board is plugged into, or not. Any thread. */
final class BoardSocket {
    private static final int FTDI = 0x0403;
    private static final int FT4232H = 0x6011;
    private static final int SERVICE_CHANNEL = 2;

    private final SerialPortInfo info;
    private final DeviceEmulator emulator;
    private boolean plugged = true;
    private Optional<NullModem> cable = Optional.empty();
    private Optional<Attachment> attachment = Optional.empty();

    BoardSocket(DeviceEmulator emulator) {
        this.emulator = emulator;
        emulator.device().plugged(true);
        int number = emulator.device().board().number();
        var usb = new UsbIdentity(
                FTDI,
                FT4232H,
                "MSFT MT3620 Std Interface",
                "ASEMULATED%d".formatted(number),
                "emulated-%d".formatted(number),
                OptionalInt.of(SERVICE_CHANNEL));
        info = new SerialPortInfo(
                usb.location(), "Emulated MT3620 board " + number, Optional.of(usb), SerialPortInfo.Origin.EMULATED);
    }

    SerialPortInfo info() {
        return info;
    }

    synchronized boolean plugged() {
        return plugged;
    }

    synchronized void plug() {
        plugged = true;
        emulator.device().plugged(true);
    }

    synchronized void unplug() {
        plugged = false;
        emulator.device().plugged(false);
        cable.ifPresent(NullModem::unplug);
        cable = Optional.empty();
    }

    synchronized SerialPort open(Line line) throws SerialPortException {
        if (!plugged) {
            throw new SerialPortException.Gone(info.path());
        }
        if (cable.isPresent()) {
            throw new SerialPortException.Busy(info.path());
        }
        attachment.ifPresent(Attachment::close);
        NullModem laid = line.cable().get();
        cable = Optional.of(laid);
        attachment = Optional.of(emulator.attach(line.noise().apply(laid.far())));
        return new HostPort(laid, line.noise().apply(laid.near()));
    }

    /** Waits until the board has let the port go. */
    synchronized void close() {
        unplug();
        attachment.ifPresent(Attachment::close);
    }

    private synchronized void release(NullModem old) {
        cable = cable.filter(current -> current != old);
    }

    /** The computer's end; closing it makes the port free. */
    private final class HostPort implements SerialPort {
        private final NullModem laid;
        private final SerialPort near;

        HostPort(NullModem laid, SerialPort near) {
            this.laid = laid;
            this.near = near;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            return near.read(buffer);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            near.write(octets, offset, length);
        }

        @Override
        public void close() {
            near.close();
            release(laid);
        }
    }
}
