package io.sphereexplorer.net.xmodem;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.Crc16;
import java.io.ByteArrayOutputStream;

/**
 * Receives one file; what fills up the last block is cut off if the length is known. After a damaged block it listens to
 * nothing until the line is silent, since the next octets may be any part of a block.
 */
public final class XmodemReceiver {
    private static final byte[] NOTHING = {};

    private final int least;
    private final int most;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final byte[] block = new byte[Xmodem.LENGTH];
    private int filled;
    private int expected = 1;
    private int retries;
    private boolean cancelMark;
    private boolean outOfStep;
    private State state = State.WAITING;

    /** How far the transfer is. */
    public enum State {
        /** No block has arrived yet. */
        WAITING,
        RECEIVING,
        DONE,
        /** The far end cancelled, sent more than was agreed, or nothing that could be read. */
        FAILED
    }

    /** @param length of the file in octets */
    public XmodemReceiver(int length) {
        this(length, length);
    }

    private XmodemReceiver(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** For a file of any length, and of no more than that many octets. */
    public static XmodemReceiver ofAtMost(int octets) {
        return new XmodemReceiver(1, octets);
    }

    public State state() {
        return state;
    }

    /** What has arrived, without what fills up the last block. */
    public ByteString file() {
        byte[] octets = file.toByteArray();
        return ByteString.copyOf(octets, 0, Math.min(most, octets.length));
    }

    /** What says that the file may come; to be sent once, and again about every second until a block arrives. */
    public byte[] ready() {
        return new byte[] {Xmodem.READY};
    }

    /** Takes one octet of the far end; tells what to send. */
    public byte[] arrived(byte octet) {
        if (state == State.DONE) {
            return octet == Xmodem.END ? new byte[] {Xmodem.ACCEPTED} : NOTHING; // the end, said again
        }
        if (state == State.FAILED || outOfStep) {
            return NOTHING;
        }
        return filled == 0 ? mark(octet) : data(octet);
    }

    /** To be called after some seconds of silence; tells what to send. */
    public byte[] silence() {
        boolean blockWasLost = outOfStep || state == State.RECEIVING;
        filled = 0;
        outOfStep = false;
        return switch (state) {
            case WAITING, RECEIVING -> blockWasLost ? repeat() : ready();
            case DONE, FAILED -> NOTHING;
        };
    }

    private byte[] mark(byte octet) {
        boolean cancelled = octet == Xmodem.CANCEL && cancelMark;
        cancelMark = octet == Xmodem.CANCEL;
        if (cancelled) {
            state = State.FAILED;
        } else if (octet == Xmodem.START) {
            block[filled++] = octet;
        } else if (octet == Xmodem.END && file.size() >= least) { // before that it is a remnant of a damaged block
            state = State.DONE;
            return new byte[] {Xmodem.ACCEPTED};
        }
        return NOTHING;
    }

    private byte[] data(byte octet) {
        block[filled++] = octet;
        if (filled < Xmodem.LENGTH) {
            return NOTHING;
        }
        filled = 0;
        int number = block[Xmodem.NUMBER] & 0xFF;
        boolean intact = (block[Xmodem.COMPLEMENT] & 0xFF) == (~number & 0xFF)
                && Crc16.of(block, Xmodem.DATA, Xmodem.BLOCK + 2) == 0;
        if (!intact) {
            outOfStep = true;
            return NOTHING;
        }
        if (number == (expected - 1 & 0xFF) && state == State.RECEIVING) {
            return new byte[] {Xmodem.ACCEPTED}; // said again, because our word was lost
        }
        boolean fits = number == (expected & 0xFF) && file.size() < most;
        return fits ? take() : cancel();
    }

    private byte[] take() {
        file.write(block, Xmodem.DATA, Xmodem.BLOCK);
        expected++;
        retries = 0;
        state = State.RECEIVING;
        return new byte[] {Xmodem.ACCEPTED};
    }

    private byte[] repeat() {
        retries++;
        return retries > Xmodem.RETRIES ? cancel() : new byte[] {Xmodem.REPEAT};
    }

    private byte[] cancel() {
        state = State.FAILED;
        return new byte[] {Xmodem.CANCEL, Xmodem.CANCEL};
    }
}
