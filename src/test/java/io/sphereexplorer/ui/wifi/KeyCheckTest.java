package io.sphereexplorer.ui.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyCheckTest {
    private final KeyCheck check = new KeyCheck();

    @Test
    void emptyFieldIsNotComplainedOfButNotEnough() {
        assertThat(check.state().problem()).isEmpty();
        assertThat(check.state().complete()).isFalse();
    }

    @Test
    void sevenCharactersAreCountedAndTooFew() {
        check.typed("1234567");

        assertThat(check.state().counter()).isEqualTo("7 / 8–63");
        assertThat(check.state().problem()).contains("this one has 7");
        assertThat(check.state().complete()).isFalse();
    }

    @Test
    void sixtyFourHexadecimalDigitsAreAKeyButSixtyFourLettersAreNot() {
        check.typed("0a".repeat(32));
        assertThat(check.state().complete()).isTrue();

        check.typed("xy".repeat(32));
        assertThat(check.state().complete()).isFalse();
    }

    @Test
    void nothingOfTheKeyIsInWhatIsSaidOfIt() {
        check.typed("geheim\u00e4");

        assertThat(check.state().toString()).doesNotContain("geheim");
    }

    @Test
    void characterOutsideAsciiIsNamed() {
        check.typed("schlüssel");

        assertThat(check.state().problem()).contains("ASCII");
    }
}
