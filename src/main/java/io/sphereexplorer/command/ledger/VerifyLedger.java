package io.sphereexplorer.command.ledger;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import java.io.IOException;

/** Reads the whole ledger, and tells whether anybody but the program has written it. */
public record VerifyLedger() implements CloudCommand<LedgerVerdict> {
    @Override
    public LedgerVerdict run(Session session) throws IOException {
        return session.cloud().ledger().verify();
    }

    @Override
    public String asText() {
        return "ledger verify";
    }
}
