package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Two serial ports in memory, joined by a crossed cable with hardware flow control: a writer waits while the buffer of
 * its direction is full. Closing either port unplugs both: readers get -1 at once, writers
 * {@link SerialPortException.Gone}, and what was under way is lost.
 */
public final class NullModem implements AutoCloseable {
    private static final int CAPACITY = 64 * 1024;

    private final Wire toFar;
    private final Wire toNear;
    private final SerialPort near;
    private final SerialPort far;

    private NullModem(int capacity, OptionalInt baud) {
        this(capacity, baud, LineClock.SYSTEM);
    }

    NullModem(int capacity, OptionalInt baud, LineClock clock) {
        toFar = new Wire(capacity, baud, clock);
        toNear = new Wire(capacity, baud, clock);
        near = new End(toNear, toFar);
        far = new End(toFar, toNear);
    }

    /** As fast as memory. */
    public static NullModem create() {
        return withCapacity(CAPACITY);
    }

    /** As fast as memory, with so many octets of buffer a direction. */
    public static NullModem withCapacity(int octets) {
        return new NullModem(octets, OptionalInt.empty());
    }

    /** As fast as a UART: each octet arrives ten bit times after the one before it. */
    public static NullModem paced(int baud) {
        return new NullModem(CAPACITY, OptionalInt.of(baud));
    }

    public SerialPort near() {
        return near;
    }

    public SerialPort far() {
        return far;
    }

    /** Changes the rate of both directions from now on; empty is as fast as memory. */
    public void pace(OptionalInt baud) {
        toFar.pace(baud);
        toNear.pace(baud);
    }

    /** Pulls the cable, for ever. */
    public void unplug() {
        toFar.cut();
        toNear.cut();
    }

    @Override
    public void close() {
        unplug();
    }

    /** The port at one end of the cable. */
    private final class End implements SerialPort {
        private final Wire in;
        private final Wire out;

        End(Wire in, Wire out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            return in.read(buffer);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, octets.length);
            out.write(octets, offset, length);
        }

        @Override
        public void close() {
            unplug();
        }
    }
}
