package io.sphereexplorer.command.ledger;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.sphereexplorer.command.SpreadsheetText;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.LedgerLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The lines of the ledger as a spreadsheet reads them: UTF-8, a header first. */
final class LedgerTable {
    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> COLUMNS = List.of(
            "number",
            "stepNumber",
            "time",
            "step",
            "phase",
            "account",
            "tenantId",
            "tenantName",
            "deviceId",
            "realm",
            "detail",
            "text",
            "previous",
            "hash");

    private LedgerTable() {}

    /** Leaves {@code out} open. */
    static void write(List<LedgerLine> lines, OutputStream out) throws IOException {
        SequenceWriter rows = CSV.writer().writeValues(out);
        rows.write(COLUMNS);
        for (LedgerLine line : lines) {
            rows.write(cells(line));
        }
        rows.flush();
    }

    private static List<String> cells(LedgerLine line) {
        IrreversibleStep step = line.step();
        return Stream.of(
                        Long.toString(line.number()),
                        Long.toString(line.opened()),
                        line.time().toString(),
                        step.kind().wireName(),
                        line.phase().wireName(),
                        step.account(),
                        step.tenantId().map(UUID::toString).orElse(""),
                        step.tenantName(),
                        step.device().map(DeviceId::lowerCase).orElse(""),
                        step.realm(),
                        step.detail(),
                        line.text(),
                        line.previous(),
                        line.hash())
                .map(SpreadsheetText::of)
                .toList();
    }
}
