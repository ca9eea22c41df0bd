package io.sphereexplorer.net.xmodem;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.Crc16;
import java.util.Arrays;

/** Sends one file, one block at a time; the next goes out when the one before it was accepted. */
public final class XmodemSender {
    private static final byte[] NOTHING = {};
    private static final byte[] END_OF_FILE = {Xmodem.END};

    private final ByteString file;
    private State state = State.WAITING;
    private int block;
    private int retries;
    private boolean cancelMark;

    /** How far the transfer is. */
    public enum State {
        /** The far end has not yet asked for the file. */
        WAITING,
        SENDING,
        /** All blocks were accepted, the end of the file not yet. */
        ENDING,
        DONE,
        /** The far end cancelled, or never accepted a block. */
        FAILED
    }

    public XmodemSender(ByteString file) {
        this.file = file;
    }

    public State state() {
        return state;
    }

    /** How many octets of the file were accepted. */
    public int accepted() {
        return Math.min(block * Xmodem.BLOCK, file.size());
    }

    /** Takes one octet of the far end; tells what to send. */
    public byte[] arrived(byte octet) {
        boolean cancelled = octet == Xmodem.CANCEL && cancelMark;
        cancelMark = octet == Xmodem.CANCEL;
        if (cancelled) {
            state = State.FAILED;
        }
        return switch (state) {
            case WAITING -> octet == Xmodem.READY ? current() : NOTHING;
            case SENDING, ENDING ->
                switch (octet) {
                    case Xmodem.ACCEPTED -> accept();
                    case Xmodem.REPEAT -> again();
                    default -> NOTHING; // also a ready mark that was under way when the first block went out
                };
            case DONE, FAILED -> NOTHING;
        };
    }

    /**
     * To be called when a block has waited for its answer much longer than the few seconds after which the far end asks
     * again: if both ends said it again at once, each later answer would be taken for the one before it. Tells what to send.
     */
    public byte[] silence() {
        return state == State.SENDING || state == State.ENDING ? again() : NOTHING;
    }

    private byte[] accept() {
        if (state == State.ENDING) {
            state = State.DONE;
            return NOTHING;
        }
        block++;
        retries = 0;
        return current();
    }

    private byte[] again() {
        retries++;
        if (retries > Xmodem.RETRIES) {
            state = State.FAILED;
            return NOTHING;
        }
        return current();
    }

    private byte[] current() {
        int offset = block * Xmodem.BLOCK;
        if (offset >= file.size()) {
            state = State.ENDING;
            return END_OF_FILE.clone();
        }
        state = State.SENDING;
        byte[] octets = new byte[Xmodem.LENGTH];
        octets[0] = Xmodem.START;
        octets[Xmodem.NUMBER] = (byte) (block + 1);
        octets[Xmodem.COMPLEMENT] = (byte) ~(block + 1);
        Arrays.fill(octets, Xmodem.DATA, Xmodem.CRC, Xmodem.FILLER);
        file.copyTo(octets, Xmodem.DATA, offset, Math.min(Xmodem.BLOCK, file.size() - offset));
        int crc = Crc16.of(octets, Xmodem.DATA, Xmodem.BLOCK);
        octets[Xmodem.CRC] = (byte) (crc >> 8);
        octets[Xmodem.CRC + 1] = (byte) crc;
        return octets;
    }
}
