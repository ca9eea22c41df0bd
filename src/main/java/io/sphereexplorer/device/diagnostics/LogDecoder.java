package io.sphereexplorer.device.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Decodes a board's log, a ring of banks of which the oldest may stand anywhere (device-protocol appendix A). Fed with
 * octets in pieces of any size; nothing it is fed with makes it fail.
 */
public final class LogDecoder {
    private final List<LogBank> banks = new ArrayList<>();
    private final byte[] bank = new byte[LogBank.SIZE];
    private int filled;

    /** All of a log. */
    public static List<LogRecord> decode(byte[] log) {
        var decoder = new LogDecoder();
        decoder.feed(log, log.length);
        List<LogRecord> records = new ArrayList<>();
        decoder.finish(records::add);
        return records;
    }

    /**
     * Takes the next octets of the log.
     *
     * @param length how many of them count, from the first on
     */
    public void feed(byte[] octets, int length) {
        int taken = 0;
        while (taken < length) {
            int part = Math.min(length - taken, LogBank.SIZE - filled);
            System.arraycopy(octets, taken, bank, filled, part);
            taken += part;
            filled += part;
            if (filled == LogBank.SIZE) {
                banks.add(new LogBank(banks.size(), bank.clone()));
                filled = 0;
            }
        }
    }

    /** Tells what was found, the oldest first; a bank that was cut off comes last. */
    public void finish(Consumer<LogRecord> records) {
        int oldest = oldest();
        for (int i = 0; i < banks.size(); i++) {
            banks.get((oldest + i) % banks.size()).decode(records);
        }
        if (filled > 0) {
            new LogBank(banks.size(), Arrays.copyOf(bank, filled)).decode(records);
        }
    }

    /** The one bank that does not continue the one before it, which goes on when the counter rolls over. */
    private int oldest() {
        int[] beginnings = IntStream.range(0, banks.size()).filter(this::begins).toArray();
        return beginnings.length == 1 ? beginnings[0] : smallest();
    }

    private boolean begins(int bankNumber) {
        int before = banks.get((bankNumber + banks.size() - 1) % banks.size()).counter();
        return banks.get(bankNumber).counter() != (before + 1) % 0x1_0000;
    }

    private int smallest() {
        int smallest = 0;
        for (int i = 1; i < banks.size(); i++) {
            if (banks.get(i).counter() < banks.get(smallest).counter()) {
                smallest = i;
            }
        }
        return smallest;
    }
}
