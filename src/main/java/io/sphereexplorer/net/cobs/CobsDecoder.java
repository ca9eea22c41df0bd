package io.sphereexplorer.net.cobs;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Cuts a stream into what stood between its zero octets. What is longer than any frame is dropped whole. */
public final class CobsDecoder {
    private final int longest;
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private boolean tooLong;

    /** @param longest frame that is accepted, in octets */
    public CobsDecoder(int longest) {
        this.longest = longest;
    }

    /** Takes one octet; tells the frame it ended, still stuffed, without the zero. */
    public Optional<byte[]> feed(byte octet) {
        if (octet != 0) {
            tooLong |= frame.size() == longest;
            if (!tooLong) {
                frame.write(octet);
            }
            return Optional.empty();
        }
        boolean whole = !tooLong && frame.size() > 0;
        byte[] ended = frame.toByteArray();
        clear();
        return whole ? Optional.of(ended) : Optional.empty();
    }

    /** Whether the stream is between two frames. */
    public boolean isBetweenFrames() {
        return frame.size() == 0 && !tooLong;
    }

    /** Forgets what has arrived of a frame. */
    public void clear() {
        frame.reset();
        tooLong = false;
    }
}
