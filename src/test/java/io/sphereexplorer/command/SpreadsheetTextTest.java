package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|' /C calc'!A0", "-"})
    void formulaIsText(String formula) {
        assertThat(SpreadsheetText.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "contoso-lab", "a=b", "lab.tech@contoso.example", "5f0c1e7a-93d4", "42", "1ea5", "'x"})
    void harmlessTextStays(String text) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(text);
    }

    @Test
    void digitsThatASpreadsheetWouldRoundAreText() {
        assertThat(SpreadsheetText.of("0".repeat(127) + "7")).startsWith("'0");
        assertThat(SpreadsheetText.of("1e10" + "0".repeat(124))).startsWith("'1e10");
        assertThat(SpreadsheetText.of("9".repeat(64) + "E" + "1".repeat(63))).startsWith("'9");
        assertThat(SpreadsheetText.of("1234567890123456")).startsWith("'");
        assertThat(SpreadsheetText.of("123456789012345")).isEqualTo("123456789012345");
        assertThat(SpreadsheetText.of("1e10a" + "0".repeat(123))).startsWith("1e10a");
    }
}
