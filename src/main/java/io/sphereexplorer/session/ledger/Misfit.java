package io.sphereexplorer.session.ledger;

import io.sphereexplorer.session.ledger.LedgerVerdict.Fault;
import io.sphereexplorer.session.ledger.LedgerVerdict.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what was done to a ledger, from the first line that does not fit and those behind it. */
final class Misfit {
    private final Chain before;
    private final Optional<LedgerLine> here;
    private final List<Optional<LedgerLine>> behind;

    private Misfit(Chain before, Optional<LedgerLine> here, List<Optional<LedgerLine>> behind) {
        this.before = before;
        this.here = here;
        this.behind = behind;
    }

    /** Reads the lines behind to their end. */
    static Fault fault(Chain before, byte[] here, Lines behind) throws IOException {
        List<Optional<LedgerLine>> later = new ArrayList<>();
        for (var line = behind.next(); line.isPresent(); line = behind.next()) {
            later.add(LineForm.read(line.get()));
        }
        return new Misfit(before, LineForm.read(here), later).fault();
    }

    private Fault fault() {
        long line = before.nextNumber();
        if (here.isEmpty()) {
            boolean nextFits =
                    !behind.isEmpty() && behind.getFirst().filter(before::fits).isPresent();
            return new Fault(nextFits ? Kind.INSERTED : Kind.CHANGED, line);
        }
        LedgerLine sound = here.get();
        boolean fitsLater =
                behind.stream().anyMatch(each -> each.filter(before::fits).isPresent());
        if (fitsLater) {
            boolean copied = sound.number() <= line || behind.contains(here);
            return new Fault(copied ? Kind.INSERTED : Kind.REORDERED, line);
        }
        if (sound.previous().equals(before.end().hash())) {
            return new Fault(Kind.CHANGED, line);
        }
        if (sound.number() == line) { // it was written behind another line than the one that stands there
            return new Fault(Kind.CHANGED, Math.max(1, line - 1));
        }
        return new Fault(sound.number() > line ? Kind.MISSING : Kind.INSERTED, line);
    }
}
