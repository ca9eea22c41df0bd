package io.sphereexplorer.emulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LedgerSummaryTest {
    private static final String FILE = """
            GET/status = documented
            POST/restart=observed; that it is back is assumed
            error.TRY_AGAIN = assumed ; for five seconds; or so
            behaviour.clock = documented
            """;

    @Test
    void entriesAreReadWithTheirRemarksAndSortedByArea() throws IOException {
        assertThat(Ledger.read(new StringReader(FILE)).entries())
                .containsExactly(
                        new LedgerEntry("behaviour.clock", Certainty.DOCUMENTED, ""),
                        new LedgerEntry("error.TRY_AGAIN", Certainty.ASSUMED, "for five seconds; or so"),
                        new LedgerEntry("GET/status", Certainty.DOCUMENTED, ""),
                        new LedgerEntry("POST/restart", Certainty.OBSERVED, "that it is back is assumed"));
    }

    @Test
    void totalsAreByAreaAndCertainty() throws IOException {
        assertThat(Ledger.read(new StringReader(FILE)).summary())
                .containsExactly(
                        "behaviours   1 documented,   0 observed,   0 assumed; 0 with an assumed detail",
                        "errors       0 documented,   0 observed,   1 assumed; 0 with an assumed detail",
                        "routes       1 documented,   1 observed,   0 assumed; 1 with an assumed detail",
                        "together     2 documented,   1 observed,   1 assumed; 1 with an assumed detail");
    }

    @Test
    void anEntryWithoutCertaintyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.read(new StringReader("GET/status = probably")))
                .withMessage("GET/status is probably");
    }

    @Test
    void theProgramsLedgerIsReadable() {
        var ledger = Ledger.ofProgram();

        ledger.summary().forEach(System.out::println);
        assertThat(ledger.entries().stream().filter(entry -> entry.area().equals("routes")))
                .hasSize(42);
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.line())
                        .startsWith(entry.certainty().word())
                        .contains(entry.name()));
    }
}
