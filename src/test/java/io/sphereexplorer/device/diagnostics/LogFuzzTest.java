package io.sphereexplorer.device.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs by chance: told as far as they can be, whatever is in them and however they come in. */
class LogFuzzTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOctetsAreToldInLines(int seed) {
        var random = new Random(seed);
        byte[] log = new byte[random.nextInt(3 * LogBank.SIZE)];
        random.nextBytes(log);
        if (seed % 2 == 0) {
            plantEntries(random, log);
        }

        List<LogRecord> records = LogDecoder.decode(log);

        assertThat(records).hasSizeLessThanOrEqualTo(log.length / 12 + 1);
        assertThat(records).allSatisfy(record -> {
            String text = LogMessages.line(record).text();
            assertThat(text).doesNotContain("\n", "\r");
            assertThat(text.length()).isLessThan(LogBank.SIZE + 500);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void piecesOfAnySizeMakeTheSame(int seed) {
        var random = new Random(seed);
        byte[] log = new byte[random.nextInt(3 * LogBank.SIZE)];
        plantEntries(random, log);
        var decoder = new LogDecoder();
        int at = 0;
        while (at < log.length) {
            int length = Math.min(log.length - at, random.nextInt(1, 700));
            byte[] piece = new byte[length];
            System.arraycopy(log, at, piece, 0, length);
            decoder.feed(piece, length);
            at += length;
        }
        List<LogRecord> records = new ArrayList<>();

        decoder.finish(records::add);

        assertThat(records).isEqualTo(LogDecoder.decode(log));
    }

    /** Entries one after the other, of known messages among others, with parameters by chance. */
    private static void plantEntries(Random random, byte[] log) {
        var octets = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 12 < log.length) {
            int length = random.nextInt(12, 80);
            octets.putShort(at, (short) length);
            octets.put(at + 3, (byte) random.nextInt(8));
            octets.putShort(at + 4, (short) random.nextInt(1, 20));
            octets.putShort(at + 6, (short) random.nextInt(260));
            at += length;
        }
    }
}
