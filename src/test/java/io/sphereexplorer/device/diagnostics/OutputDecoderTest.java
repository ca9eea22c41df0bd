package io.sphereexplorer.device.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.lines.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputDecoderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "one~two~>one two",
                "one!~two!~>one two",
                "one!two!>one two",
                "a0b0~>ab",
                "Temperatur 23 °C ✔~>Temperatur_23_°C_✔",
                "begun>begun",
            })
    void linesAreTheSameWholeAndOctetByOctet(String written, String expected) {
        byte[] octets =
                written.replace('~', '\n').replace('!', '\r').replace('0', '\0').getBytes(StandardCharsets.UTF_8);

        List<String> lines = List.of(expected.split(" ", -1)).stream()
                .map(line -> line.replace('_', ' '))
                .toList();

        assertThat(decoded(octets, octets.length)).isEqualTo(lines);
        assertThat(decoded(octets, 1)).isEqualTo(lines);
    }

    @Test
    void emptyLinesAreKeptAndMalformedOctetsReplaced() {
        assertThat(decoded(new byte[] {'a', '\n', '\n', (byte) 0xff, '\r', '\n', '\r', '\n'}, 3))
                .containsExactly("a", "", "\uFFFD", "");
    }

    @Test
    void aLineWithoutEndIsCut() {
        byte[] octets = "x".repeat(2 * OutputDecoder.LONGEST_LINE + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(decoded(octets, 1000))
                .extracting(String::length)
                .containsExactly(OutputDecoder.LONGEST_LINE, OutputDecoder.LONGEST_LINE, 1);
    }

    @Test
    void randomOctetsNeverThrow() {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);

        assertThat(decoded(noise, 999)).hasSizeGreaterThan(100);
    }

    private static List<String> decoded(byte[] octets, int piece) {
        var decoder = new OutputDecoder();
        List<LogLine> lines = new ArrayList<>();
        for (int at = 0; at < octets.length; at += piece) {
            int length = Math.min(piece, octets.length - at);
            byte[] part = new byte[length];
            System.arraycopy(octets, at, part, 0, length);
            lines.addAll(decoder.feed(part, length, 7));
        }
        lines.addAll(decoder.finish(7));
        return lines.stream().map(LogLine::text).toList();
    }
}
