package io.sphereexplorer.emulator.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a log as the published script does, bank by bank (device-protocol appendix A). */
public final class LogReader {
    private LogReader() {}

    /** Such as {@code 4 2.78 1500 <parameters as Latin-1>}: priority, category, message, milliseconds. */
    public static List<String> entries(ByteString log) {
        List<ByteBuffer> banks = new ArrayList<>();
        for (int at = 0; at < log.size(); at += 4096) {
            banks.add(ByteBuffer.wrap(log.toByteArray(), at, 4096).slice().order(ByteOrder.LITTLE_ENDIAN));
        }
        banks.sort(Comparator.comparingInt(LogReader::counter));
        List<String> entries = new ArrayList<>();
        banks.forEach(bank -> read(bank, entries));
        return entries;
    }

    static int counter(ByteBuffer bank) {
        return Short.toUnsignedInt(bank.getShort(4092));
    }

    private static void read(ByteBuffer bank, List<String> entries) {
        int at = 0;
        while (bank.capacity() - at >= 16 && bank.getShort(at) != -1) {
            int length = Short.toUnsignedInt(bank.getShort(at));
            byte[] parameters = new byte[length - 12];
            bank.get(at + 12, parameters);
            entries.add("%d %d.%d %d %s"
                    .formatted(
                            bank.get(at + 3),
                            bank.getShort(at + 4),
                            bank.getShort(at + 6),
                            bank.getInt(at + 8),
                            new String(parameters, StandardCharsets.ISO_8859_1)));
            at += length;
        }
    }
}
