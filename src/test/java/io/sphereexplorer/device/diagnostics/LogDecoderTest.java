package io.sphereexplorer.device.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogDecoderTest {
    @Test
    void entriesOfABankComeInTheirOrder() {
        var log = new LogOctets()
                .bank(1)
                .entry(4, 2, 1, 2270, "ea030000")
                .entry(6, 6, 153, 65_536, "00000000" + "2f00")
                .octets();

        assertThat(decoded(log))
                .containsExactly(
                        new LogRecord.Entry(4, 2, 1, 2270, octets("ea030000")),
                        new LogRecord.Entry(6, 6, 153, 65_536, octets("000000002f00")));
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 1 2 3",
        "4 2 3, 2 3 4",
        "3 4 2, 2 3 4",
        "65535 0 65534, 65534 65535 0",
        "1 7 4, 1 7 4",
        "7 1 4, 1 4 7",
        "9, 9"
    })
    void theOldestBankComesFirstEvenWhenTheCounterRollsOver(String inFlash, String expected) {
        var log = new LogOctets();
        for (String counter : inFlash.split(" ", -1)) {
            log.bank(Integer.parseInt(counter)).entry(4, 7, 45, Integer.parseInt(counter), "");
        }

        List<String> times = decoded(log.octets()).stream()
                .map(found -> String.valueOf(((LogRecord.Entry) found).milliseconds()))
                .toList();

        assertThat(String.join(" ", times)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b00000400000000", "0000", "0100", "fe0f000402004e0000000000", "ff0f"})
    void whatIsNoEntryIsShownAndTheOtherBanksAreRead(String hex) {
        var log = new LogOctets()
                .bank(1)
                .entry(4, 6, 18, 5, "")
                .raw(hex)
                .bank(2)
                .entry(4, 6, 1, 6, "")
                .octets();

        List<LogRecord> records = decoded(log);

        assertThat(records).hasSize(3);
        assertThat(records.get(1)).isInstanceOfSatisfying(LogRecord.Malformed.class, malformed -> {
            assertThat(malformed.bank()).isZero();
            assertThat(malformed.offset()).isEqualTo(12);
            assertThat(malformed.octets().hex()).startsWith(hex);
            assertThat(malformed.octets().size()).isEqualTo(4092 - 12);
        });
        assertThat(records.get(2)).isInstanceOf(LogRecord.Entry.class);
    }

    @Test
    void anEntryMayFillItsBankToTheFooter() {
        String hex = "ab".repeat(4092 - 12);

        assertThat(decoded(new LogOctets().bank(1).entry(4, 7, 45, 0, hex).octets()))
                .containsExactly(new LogRecord.Entry(4, 7, 45, 0, octets(hex)));
    }

    @Test
    void aLogThatWasCutOffIsReadAsFarAsItGoes() {
        ByteString whole = new LogOctets()
                .bank(1)
                .entry(4, 7, 45, 1, "")
                .bank(2)
                .entry(4, 7, 45, 2, "")
                .entry(4, 2, 1, 3, "ea030000")
                .octets();
        var cut = ByteString.copyOf(whole.toByteArray(), 0, 4096 + 12 + 14);

        assertThat(decoded(cut))
                .containsExactly(
                        new LogRecord.Entry(4, 7, 45, 1, ByteString.EMPTY),
                        new LogRecord.Entry(4, 7, 45, 2, ByteString.EMPTY),
                        new LogRecord.Malformed(1, 12, octets("1000000402000100" + "03000000" + "ea03")));
    }

    @Test
    void octetsOneByOneGiveTheSameAsAllAtOnce() {
        ByteString log = new LogOctets()
                .bank(2)
                .entry(4, 7, 45, 1, "")
                .bank(1)
                .entry(4, 2, 1, 2, "ea030000")
                .octets();
        var decoder = new LogDecoder();
        List<LogRecord> records = new ArrayList<>();

        for (int i = 0; i < log.size(); i++) {
            decoder.feed(new byte[] {log.byteAt(i)}, 1);
        }
        decoder.finish(records::add);

        assertThat(records).hasSize(2).isEqualTo(decoded(log));
    }

    @Test
    void randomOctetsNeverThrow() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(20_000)];
            random.nextBytes(noise);
            decoded(ByteString.copyOf(noise)).forEach(LogMessages::line);
            for (int j = 0; j < noise.length; j++) {
                noise[j] = (byte) random.nextInt(24);
            }
            decoded(ByteString.copyOf(noise)).forEach(LogMessages::line);
        }
        assertThat(decoded(ByteString.EMPTY)).isEmpty();
    }

    private static List<LogRecord> decoded(ByteString log) {
        return LogDecoder.decode(log.toByteArray());
    }

    private static ByteString octets(String hex) {
        return ByteString.copyOf(java.util.HexFormat.of().parseHex(hex));
    }
}
