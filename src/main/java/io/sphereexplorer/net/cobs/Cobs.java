package io.sphereexplorer.net.cobs;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Makes octets free of zeros and back, at a cost of one octet and one more for every 254. */
public final class Cobs {
    private static final int LONGEST_RUN = 254;

    private Cobs() {}

    /** The frame with the zero octet that ends it. */
    public static byte[] frame(byte[] packet) {
        var out = new ByteArrayOutputStream(packet.length + packet.length / LONGEST_RUN + 2);
        int start = 0;
        while (start <= packet.length) {
            int end = runEnd(packet, start);
            out.write(end - start + 1);
            out.write(packet, start, end - start);
            boolean zeroFollows = end < packet.length && end - start < LONGEST_RUN;
            if (end == packet.length) {
                break;
            }
            start = zeroFollows ? end + 1 : end;
        }
        out.write(0);
        return out.toByteArray();
    }

    private static int runEnd(byte[] packet, int start) {
        int end = start;
        while (end < packet.length && end - start < LONGEST_RUN && packet[end] != 0) {
            end++;
        }
        return end;
    }

    /** What a frame, given without the zero octet that ended it, holds; empty if it is damaged. */
    public static Optional<byte[]> packet(byte[] frame) {
        var out = new ByteArrayOutputStream(frame.length);
        int next = 0;
        while (next < frame.length) {
            int code = frame[next] & 0xFF;
            int end = next + code;
            if (code == 0 || end > frame.length) {
                return Optional.empty();
            }
            for (int i = next + 1; i < end; i++) {
                if (frame[i] == 0) {
                    return Optional.empty();
                }
                out.write(frame[i]);
            }
            if (code <= LONGEST_RUN && end < frame.length) {
                out.write(0);
            }
            next = end;
        }
        return frame.length == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
