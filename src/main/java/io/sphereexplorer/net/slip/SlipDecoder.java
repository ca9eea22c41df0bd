package io.sphereexplorer.net.slip;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream into packets, however it arrives in pieces. Strict where RFC 1055 leaves it open: a frame with an
 * unknown escape, or longer than the limit, is dropped whole (device-protocol §1.5).
 */
public final class SlipDecoder {
    private final byte[] packet;
    private int size;
    private boolean escaped;
    private boolean damaged;
    private long dropped;

    /** @param maxPacket the longest packet that is accepted, in octets */
    public SlipDecoder(int maxPacket) {
        packet = new byte[maxPacket];
    }

    /** Hands each packet that ends within the first {@code length} octets to {@code packets}; empty frames are none. */
    public void feed(byte[] octets, int length, Consumer<byte[]> packets) {
        int plain = 0;
        for (int i = 0; i < length; i++) {
            byte octet = octets[i];
            if (escaped) {
                unescape(octet);
                plain = i + 1;
            }
            if (octet == Slip.END || octet == Slip.ESC) {
                append(octets, plain, i);
                plain = i + 1;
                if (octet == Slip.END) {
                    end(packets);
                } else {
                    escaped = true;
                }
            }
        }
        append(octets, plain, length);
    }

    /** How many frames were dropped as damaged or too long. */
    public long dropped() {
        return dropped;
    }

    private void unescape(byte octet) {
        escaped = false;
        if ((octet != Slip.ESC_END && octet != Slip.ESC_ESC) || size == packet.length) {
            damaged = true;
        } else {
            packet[size++] = octet == Slip.ESC_END ? Slip.END : Slip.ESC;
        }
    }

    private void append(byte[] octets, int from, int to) {
        int count = to - from;
        if (count > packet.length - size) {
            damaged = true;
        } else if (count > 0 && !damaged) {
            System.arraycopy(octets, from, packet, size, count);
            size += count;
        }
    }

    private void end(Consumer<byte[]> packets) {
        if (damaged) {
            dropped++;
        } else if (size > 0) {
            packets.accept(Arrays.copyOf(packet, size));
        }
        size = 0;
        damaged = false;
    }
}
