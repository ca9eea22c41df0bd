package io.sphereexplorer.command.ledger;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.ledger.LedgerLine;
import java.io.IOException;
import java.util.List;

/** Writes all lines of the ledger to a CSV file; the result is how many there are. */
public record ExportLedger(FileToSave file) implements CloudCommand<Integer> {
    @Override
    public Integer run(Session session) throws IOException {
        file.check();
        List<LedgerLine> lines = session.cloud().ledger().lines();
        file.save(out -> LedgerTable.write(lines, out));
        return lines.size();
    }

    @Override
    public String asText() {
        return "ledger export "
                + CommandText.option("--destination", file.path().toString())
                + (file.overwrite() ? " --overwrite" : "");
    }
}
