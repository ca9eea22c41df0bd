package io.sphereexplorer.command;

import io.sphereexplorer.session.ledger.LedgerException;
import io.sphereexplorer.session.ledger.LedgerVerdict;
import java.util.Locale;

/** The part of the catalogue that is about the ledger of irreversible steps. */
public final class LedgerFailures {
    private LedgerFailures() {}

    static Failure describe(LedgerException failure) {
        return switch (failure) {
            case LedgerException.NotWritable _ -> failed("ledger.notWritable", failure);
            case LedgerException.InUse _ -> failed("ledger.inUse", failure);
            case LedgerException.Damaged damaged -> failed("ledger.damaged", failure, sentence(damaged.fault()));
            case LedgerException.NotIntact changed -> failed("ledger.notIntact", failure, sentence(changed.fault()));
            case LedgerException.OutcomeNotWritten not ->
                failed(
                        "ledger.outcomeNotWritten",
                        failure,
                        Messages.text(
                                "irreversible.outcome." + name(not.outcome().phase())));
            case LedgerException.NotReadable _ -> failed("ledger.notReadable", failure);
        };
    }

    /** What is wrong with the ledger, and where. */
    public static String sentence(LedgerVerdict.Fault fault) {
        return Messages.text("irreversible.fault." + name(fault.kind()), fault.line());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Failure failed(String kind, LedgerException failure, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = failure.place();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.FAILED, arguments);
    }
}
