package io.sphereexplorer.console;

import io.sphereexplorer.command.ledger.ExportLedger;
import io.sphereexplorer.command.ledger.ListLedger;
import io.sphereexplorer.command.ledger.VerifyLedger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of the group {@code ledger}, which the official tools do not have. */
@Command(name = "ledger", description = "Read the record of steps that cannot be undone, such as claims.")
final class LedgerVerbs {
    private final BoardRun run;

    LedgerVerbs(BoardRun run) {
        this.run = run;
    }

    @Command(
            name = "list",
            description = "List the steps that were begun, the oldest first, and what came of each.",
            footer = "Example: azsphere ledger list")
    Answer list(
            @Option(
                            names = {"-d", "--device"},
                            paramLabel = "<device>",
                            preprocessor = DetachedValue.class,
                            description = "Only steps with this device: its ID or the first 6 or more digits of it;"
                                    + " or what names an attached device.")
                    String device)
            throws IOException {
        List<LedgerEntry> entries = run.of(new ListLedger(Optional.ofNullable(device)));
        long open = entries.stream().filter(LedgerEntry::isOpen).count();
        if (open > 0) {
            run.note("WARNING: of %d step(s) it is not known whether they are done".formatted(open));
        }
        return LedgerAnswers.entries(entries);
    }

    @Command(
            name = "verify",
            description = "Check that nothing but this program has written the record.",
            footer = "Example: azsphere ledger verify")
    Answer verify() throws IOException {
        LedgerVerdict verdict = run.of(new VerifyLedger());
        if (verdict.torn()) {
            run.note("note: a line that was never finished was set aside in ledger.jsonl.torn");
        }
        if (verdict.fault().isPresent()) {
            throw new LedgerException.NotIntact(
                    run.session().cloud().ledger().place(), verdict.fault().get());
        }
        return LedgerAnswers.intact(verdict);
    }

    @Command(
            name = "export",
            description = "Save all lines of the record as CSV.",
            footer = "Example: azsphere ledger export --destination ledger.csv")
    Answer export(@Mixin NewFileOptions destination) throws IOException {
        int lines = run.of(new ExportLedger(destination.file()));
        return LedgerAnswers.exported(destination.file(), lines);
    }
}
