package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniserTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", List.of()),
                Arguments.of("  device   wifi\tlist ", List.of("device", "wifi", "list")),
                Arguments.of("device\u00A0wifi list", List.of("device", "wifi", "list")),
                Arguments.of("--psk \"key \\'value\\' with quotes\"", List.of("--psk", "key 'value' with quotes")),
                Arguments.of("--psk 'say \\\"hi\\\"'", List.of("--psk", "say \"hi\"")),
                Arguments.of("--psk \"C:\\dir\\n\"", List.of("--psk", "C:\\dir\\n")),
                Arguments.of("--psk back\\slash", List.of("--psk", "back\\slash")),
                Arguments.of("--psk $a%b&c!d|e;f`g", List.of("--psk", "$a%b&c!d|e;f`g")),
                Arguments.of("--ssid \u201CLab Net\u201D", List.of("--ssid", "Lab Net")),
                Arguments.of("--ssid \u2018Lab\u2019", List.of("--ssid", "Lab")),
                Arguments.of("\u2013ssid x", List.of("--ssid", "x")),
                Arguments.of("\u2014ssid x", List.of("--ssid", "x")),
                Arguments.of("\u2013-ssid x", List.of("--ssid", "x")),
                Arguments.of("-\u2013ssid x", List.of("--ssid", "x")),
                Arguments.of("--ssid \"\u2013dash\"", List.of("--ssid", "\u2013dash")),
                Arguments.of("--ssid=\"Lab Net\"", List.of("--ssid=Lab Net")),
                Arguments.of("--psk=-abc12345", List.of("--psk=-abc12345")),
                Arguments.of("--ssid \"\"", List.of("--ssid", "")),
                Arguments.of("-s a\u2013b", List.of("-s", "a\u2013b")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void lineIsCutIntoWords(String line, List<String> words) throws Exception {
        assertThat(Tokeniser.words(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ssid \"Lab", "'", "--psk \"a\\\"", "--psk \"a\\\\\""})
    void quoteLeftOpenIsNamed(String line) {
        assertThatThrownBy(() -> Tokeniser.words(line))
                .isInstanceOf(CommandLineException.class)
                .hasMessageContaining("not closed");
    }

    @Test
    void quotedWordsComeBackAsTheyWere() throws Exception {
        var random = new Random(20260711);
        for (int round = 0; round < 2_000; round++) {
            List<String> words = randomWords(random);
            String line = words.stream().map(TokeniserTest::quoted).collect(Collectors.joining(" "));

            assertThat(Tokeniser.words(line)).as(line).isEqualTo(words);
        }
    }

    /** Any characters, but no backslash: before a quotation mark it would mean something else. */
    private static List<String> randomWords(Random random) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            words.add(random.ints(random.nextInt(12), 0x20, 0x2030)
                    .filter(c -> c != '\\' && Character.isDefined(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return words;
    }

    private static String quoted(String word) {
        return '"' + word.replaceAll("([\"'\u2018-\u201F])", "\\\\$1") + '"';
    }
}
