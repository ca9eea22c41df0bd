package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** One of the banks of equal size that a board's log consists of (device-protocol appendix A). */
final class LogBank {
    static final int SIZE = 4096;

    private static final int COUNTER = SIZE - 4;
    private static final int LENGTH = 0;
    private static final int PRIORITY = 3;
    private static final int CATEGORY = 4;
    private static final int MESSAGE = 6;
    private static final int MILLISECONDS = 8;
    private static final int HEADER = 12;
    private static final int UNUSED = 0xffff;

    private final int number;
    private final ByteBuffer octets;
    private final int end;

    /** @param octets as many as {@link #SIZE}, or fewer of a bank that was cut off, which has no footer */
    LogBank(int number, byte[] octets) {
        this.number = number;
        this.octets = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        end = octets.length == SIZE ? COUNTER : octets.length;
    }

    /** Counts the banks as they are begun, in 16 bits. */
    int counter() {
        return Short.toUnsignedInt(octets.getShort(COUNTER));
    }

    void decode(Consumer<LogRecord> records) {
        int at = 0;
        while (end - at >= HEADER && unsigned(at + LENGTH) != UNUSED) {
            int length = unsigned(at + LENGTH);
            if (length < HEADER || length > end - at) {
                records.accept(new LogRecord.Malformed(number, at, slice(at, end - at)));
                return;
            }
            records.accept(entry(at, length));
            at += length;
        }
    }

    private LogRecord entry(int at, int length) {
        return new LogRecord.Entry(
                Byte.toUnsignedInt(octets.get(at + PRIORITY)),
                unsigned(at + CATEGORY),
                unsigned(at + MESSAGE),
                Integer.toUnsignedLong(octets.getInt(at + MILLISECONDS)),
                slice(at + HEADER, length - HEADER));
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(octets.getShort(at));
    }

    private ByteString slice(int from, int length) {
        return ByteString.copyOf(octets.array(), from, length);
    }
}
