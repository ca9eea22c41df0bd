package io.sphereexplorer.emulator.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SharedKeyTest {
    /** IEEE 802.11 annex J.4.3, test case 1. */
    private static final String DIGITS = "f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e";

    private final SharedKey key = new SharedKey(ByteString.ofUtf8("IEEE"), "password");

    @Test
    void digitsAreThoseOfTheStandard() {
        assertThat(key.digits()).isEqualTo(DIGITS);
    }

    @Test
    void passphraseAndDigitsMatchAndNothingElse() {
        assertThat(key.matches("password")).isTrue();
        assertThat(key.matches(DIGITS)).isTrue();
        assertThat(key.matches(DIGITS.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(key.matches("Password")).isFalse();
        assertThat(key.matches(DIGITS.replace('f', 'e'))).isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void keyStaysUnseen() {
        assertThat(key).hasToString("SharedKey[49454545]");
    }
}
