package io.sphereexplorer.session.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lines that fit, as far as they were read: where they end, and which steps they leave open. */
final class Chain {
    private final Map<Long, LedgerEntry> open = new TreeMap<>();
    private long octets;
    private LedgerHead end = LedgerHead.START;
    private LedgerHead beforeEnd = LedgerHead.START;

    long octets() {
        return octets;
    }

    /** The last line. */
    LedgerHead end() {
        return end;
    }

    /** The last line but one. */
    LedgerHead beforeEnd() {
        return beforeEnd;
    }

    long nextNumber() {
        return end.number() + 1;
    }

    boolean fits(LedgerLine line) {
        return line.number() == nextNumber() && line.previous().equals(end.hash());
    }

    /** @param length in the file, with the line feed */
    void take(LedgerLine line, int length) {
        octets += length;
        beforeEnd = end;
        end = new LedgerHead(line.number(), line.hash());
        LedgerEntry now = LedgerEntry.of(line);
        if (now.isOpen()) {
            open.merge(now.number(), now, LedgerEntry::after);
        } else {
            open.remove(now.number());
        }
    }

    List<LedgerEntry> open() {
        return List.copyOf(open.values());
    }

    Optional<LedgerEntry> open(long number) {
        return Optional.ofNullable(open.get(number));
    }
}
