package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.net.ByteString;

/** One thing found in the octets of a board's log (device-protocol appendix A). */
public sealed interface LogRecord {
    /**
     * Something the board wrote down.
     *
     * @param priority 1 for fatal to 6 for trace; others are not published
     * @param category the part of the OS that wrote it
     * @param message its number within the category
     * @param milliseconds since the board started
     */
    record Entry(int priority, int category, int message, long milliseconds, ByteString parameters)
            implements LogRecord {}

    /** Octets that are no entry; what follows them in their bank is lost. */
    record Malformed(int bank, int offset, ByteString octets) implements LogRecord {}
}
