package io.sphereexplorer.emulator.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a board would report to the cloud: here, that it has started, and how long it had run before. */
public final class ErrorReports {
    /** Only that two octets from here hold the length of the data is published (device-protocol §4.4.1). */
    private static final int LENGTH = 3;

    private static final int MOST = 1000;
    private static final byte VERSION = 1;

    private final List<Integer> starts = new ArrayList<>();

    /**
     * Adds an entry.
     *
     * @param secondsBefore what the board had run until then
     */
    public void started(long secondsBefore) {
        if (starts.size() == MOST) {
            starts.removeFirst();
        }
        starts.add((int) secondsBefore);
    }

    public void clear() {
        starts.clear();
    }

    /** Never empty. */
    public ByteString octets() {
        int length = starts.size() * Integer.BYTES;
        var octets = ByteBuffer.allocate(LENGTH + Short.BYTES + length)
                .put(0, VERSION)
                .position(LENGTH)
                .putShort((short) length);
        starts.forEach(octets::putInt);
        return ByteString.copyOf(octets.array());
    }
}
