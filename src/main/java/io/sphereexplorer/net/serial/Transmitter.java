package io.sphereexplorer.net.serial;

import java.util.OptionalInt;

/** The shift register of a UART: how many of the octets given to it are still on their way, ten bit times each. */
final class Transmitter {
    /** The transmit buffer of one FT4232H channel, so the line never idles while a writer is being woken. */
    static final int FIFO = 2048;

    private static final long TEN_BITS = 10_000_000_000L; // nanoseconds times baud

    private OptionalInt baud;
    private long idleAt = Long.MIN_VALUE;

    Transmitter(OptionalInt baud) {
        this.baud = baud;
    }

    /** Changes the rate; octets that are on their way count as sent. */
    void pace(OptionalInt newBaud) {
        baud = newBaud;
        idleAt = Long.MIN_VALUE;
    }

    void send(int octets, long now) {
        if (baud.isPresent()) {
            idleAt = Math.max(idleAt, now) + octets * TEN_BITS / baud.getAsInt();
        }
    }

    int pending(long now) {
        return idleAt <= now ? 0 : (int) Math.ceilDiv((idleAt - now) * baud.orElse(1), TEN_BITS);
    }

    /** Nanoseconds until at most so many octets are pending; at least one nanosecond. */
    long untilPending(int octets, long now) {
        return Math.max(1, idleAt - octets * TEN_BITS / baud.orElse(1) - now);
    }
}
