package io.sphereexplorer.command.faults;

import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One port of which the board is swapped for another, faster than anybody who watches ports can see. */
final class SwapPorts implements SerialPorts {
    private static final SerialPortInfo PORT =
            new SerialPortInfo("swap", "", Optional.empty(), SerialPortInfo.Origin.NAMED);

    private final EmulatedSerialPorts boards;
    private final boolean lineLives;
    private volatile int current;
    private volatile boolean armed;
    private final AtomicLong left = new AtomicLong();

    /**
     * A port at which the first of the boards stands.
     *
     * @param lineLives whether an open port goes on after a swap, as a pseudo-terminal does and a USB adapter does not
     */
    SwapPorts(EmulatedSerialPorts boards, boolean lineLives) {
        this.boards = boards;
        this.lineLives = lineLives;
    }

    /** The second board takes the place of the first, in the middle of what the computer sends. */
    void swapAfter(long octets) {
        left.set(octets);
        armed = true;
    }

    /** Whether that has happened. */
    boolean isSwapped() {
        return current == 1;
    }

    @Override
    public List<SerialPortInfo> list() {
        return List.of(PORT);
    }

    @Override
    public Watch watch(Runnable onChange) {
        return () -> {};
    }

    @Override
    public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
        return new Line(board());
    }

    private SerialPort board() throws SerialPortException {
        return boards.open(boards.list().get(current), LineSettings.SERVICE);
    }

    private final class Line implements SerialPort {
        private volatile SerialPort end;
        private volatile boolean closed;

        Line(SerialPort end) {
            this.end = end;
        }

        private void swap() {
            armed = false;
            current = 1;
            SerialPort old = end;
            try {
                if (lineLives) {
                    end = board();
                }
                old.close();
            } catch (SerialPortException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            while (true) {
                SerialPort at = end;
                int length = at.read(buffer);
                if (length >= 0 || at.equals(end) || closed) {
                    return length;
                }
            }
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            int before = armed ? (int) Math.min(left.get(), length) : length;
            left.addAndGet(-before);
            end.write(octets, offset, before);
            if (before < length) {
                swap();
                end.write(octets, offset + before, length - before);
            }
        }

        @Override
        public void close() {
            closed = true;
            end.close();
        }
    }
}
