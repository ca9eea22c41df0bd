package io.sphereexplorer.net.slip;

import java.util.Arrays;

/** Collects packets as SLIP frames with an END on both sides, so that noise before a frame is cut off (RFC 1055). */
public final class SlipEncoder {
    private byte[] frames = new byte[8192];
    private int size;

    public void add(byte[] packet) {
        ensureRoom(2 * packet.length + 2);
        frames[size++] = Slip.END;
        int plain = 0;
        for (int i = 0; i < packet.length; i++) {
            byte octet = packet[i];
            if (octet == Slip.END || octet == Slip.ESC) {
                append(packet, plain, i);
                frames[size++] = Slip.ESC;
                frames[size++] = octet == Slip.END ? Slip.ESC_END : Slip.ESC_ESC;
                plain = i + 1;
            }
        }
        append(packet, plain, packet.length);
        frames[size++] = Slip.END;
    }

    /** The collected frames; only the first {@link #size} octets count, and only until the next call. */
    public byte[] frames() {
        return frames;
    }

    public int size() {
        return size;
    }

    /** Forgets the collected frames. */
    public void clear() {
        size = 0;
    }

    private void append(byte[] packet, int from, int to) {
        System.arraycopy(packet, from, frames, size, to - from);
        size += to - from;
    }

    private void ensureRoom(int more) {
        if (frames.length - size < more) {
            frames = Arrays.copyOf(frames, Math.max(2 * frames.length, size + more));
        }
    }
}
