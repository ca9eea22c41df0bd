package io.sphereexplorer.emulator.device;

import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** A board's side of its service port from one start of the board to the next; the line itself outlives it. */
final class BootPort implements SerialPort {
    private final SerialPort line;
    private final BooleanSupplier talking;
    private final NullModem arrived = NullModem.create();

    /** @param talking whether what the board says is heard; otherwise it is lost */
    BootPort(SerialPort line, BooleanSupplier talking) {
        this.line = line;
        this.talking = talking;
    }

    /** Hands in what came over the line. */
    void deliver(byte[] octets, int length) throws IOException {
        arrived.near().write(octets, 0, length);
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        return arrived.far().read(buffer);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (talking.getAsBoolean()) {
            try {
                line.write(octets, offset, length);
            } catch (SerialPortException.Gone _) { // lost: a UART does not notice that nobody listens any more
            }
        }
    }

    @Override
    public void close() {
        arrived.close();
    }
}
