package io.sphereexplorer.command;

import java.util.Locale;
import java.util.Optional;

/** The part of the catalogue that is about claims of many boards. */
final class BulkFailures {
    private BulkFailures() {}

    static Failure describe(UnusableSheet failure) {
        String problem = failure.problem().name().toLowerCase(Locale.ROOT);
        return FailureCatalogue.failure(
                "sheet",
                failure,
                FailureCatalogue.FAILED,
                Messages.text("sheet.problem." + problem, failure.file()),
                Messages.text("sheet.advice." + problem));
    }

    static Failure describe(BulkException failure, FailureCatalogue catalogue) {
        return switch (failure) {
            case BulkException.OtherTenant other ->
                FailureCatalogue.failure(
                        "bulkClaim.otherTenant", failure, FailureCatalogue.FAILED, other.journal(), other.tenant());
            case BulkException.InUse used ->
                FailureCatalogue.failure("bulkClaim.inUse", failure, FailureCatalogue.FAILED, used.journal());
            case BulkException.JournalDamaged damaged ->
                FailureCatalogue.failure("bulkClaim.journal", failure, FailureCatalogue.FAILED, damaged.journal());
            case BulkException.NotAllDone some -> notAllDone(some, catalogue);
        };
    }

    private static Failure notAllDone(BulkException.NotAllDone some, FailureCatalogue catalogue) {
        Optional<Failure> reason = some.reason().map(catalogue::describe);
        return FailureCatalogue.failure(
                "bulkClaim.notAllDone",
                some,
                reason.map(Failure::exitCode).orElse(FailureCatalogue.FAILED),
                some.done(),
                some.left(),
                reason.map(told -> " " + told.happened()).orElse(""),
                reason.map(told -> told.advice() + " ").orElse(""));
    }
}
