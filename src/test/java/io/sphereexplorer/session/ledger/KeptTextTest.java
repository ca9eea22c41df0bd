package io.sphereexplorer.session.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTextTest {
    @ParameterizedTest
    @CsvSource({
        "no eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln here, no ******** here",
        "Authorization: Bearer abcdefgh12345678, Authorization: Bearer ********",
        "http://me:word@localhost:8080/as3, http://********@localhost:8080/as3",
        "lab.tech@contoso.example, lab.tech@contoso.example",
        "http://127.0.0.1:8080/as3, http://127.0.0.1:8080/as3",
    })
    void whatLooksLikeASecretIsMasked(String text, String kept) {
        assertThat(KeptText.of(text)).isEqualTo(kept);
    }

    @Test
    void noTokenReachesTheFile() throws java.io.IOException {
        Ledger ledger = Ledger.inMemory(LedgerSample.CLOCK);
        String token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJzcGhlcmUifQ.signature";

        long number = ledger.begin(LedgerSample.claim(1).saying(token)).number();
        ledger.settle(number, StepOutcome.unknown("HTTP 500 for Bearer " + token));

        assertThat(ledger.lines().toString()).doesNotContain("eyJ").doesNotContain("signature");
    }

    @Test
    void novelsAreCutAndHalvesOfCharactersDropped() {
        assertThat(KeptText.of("x".repeat(5000))).hasSize(1000).endsWith("…");
        assertThat(KeptText.of("a\uD83D")).isEqualTo("a?");
    }
}
