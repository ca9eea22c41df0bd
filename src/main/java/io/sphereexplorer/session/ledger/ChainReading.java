package io.sphereexplorer.session.ledger;

import io.sphereexplorer.session.ledger.LedgerVerdict.Fault;
import io.sphereexplorer.session.ledger.LedgerVerdict.Kind;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads lines on from where a chain ends, and mends what a crash may have left: half a line is set aside, and a head that
 * is one line behind is brought up to date (it is written after its line). Needs the lock.
 */
final class ChainReading {
    private final Disk disk;

    ChainReading(Disk disk) {
        this.disk = disk;
    }

    /** Tells what does not fit; then the chain ends before it. */
    Optional<Fault> readOn(Chain chain) throws IOException {
        byte[] rest;
        try (var lines = new Lines(disk.lines(chain.octets()))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<LedgerLine> fitting = LineForm.read(line.get()).filter(chain::fits);
                if (fitting.isEmpty()) {
                    return Optional.of(Misfit.fault(chain, line.get(), lines));
                }
                chain.take(fitting.get(), line.get().length + 1);
            }
            rest = lines.rest();
        }
        Optional<Fault> fault = compareHead(chain, rest.length == 0);
        if (fault.isEmpty() && rest.length > 0) {
            disk.keepTorn(rest);
            disk.cut(chain.octets());
        }
        return fault;
    }

    private Optional<Fault> compareHead(Chain chain, boolean atLineEnd) throws IOException {
        LedgerHead end = chain.end();
        Optional<byte[]> written = disk.head();
        if (written.isEmpty() && end.equals(LedgerHead.START) && atLineEnd) {
            return Optional.empty();
        }
        Optional<LedgerHead> head = written.flatMap(LedgerHead::read);
        return head.isEmpty() ? Optional.of(new Fault(Kind.HEAD_MISSING, end.number())) : compare(chain, head.get());
    }

    private Optional<Fault> compare(Chain chain, LedgerHead head) throws IOException {
        LedgerHead end = chain.end();
        if (head.equals(end)) {
            return Optional.empty();
        }
        if (head.equals(chain.beforeEnd())) {
            disk.head(end.octets());
            return Optional.empty();
        }
        if (head.number() > end.number()) {
            return Optional.of(new Fault(Kind.CUT_OFF, chain.nextNumber()));
        }
        return head.number() < end.number() - 1
                ? Optional.of(new Fault(Kind.INSERTED, head.number() + 1))
                : Optional.of(new Fault(Kind.HEAD_DIFFERS, head.number()));
    }
}
