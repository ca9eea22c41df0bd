package io.sphereexplorer.command;

/** The part of the catalogue that is about alerts of Defender. */
final class DefenderFailures {
    private DefenderFailures() {}

    static Failure describe(AlertException failure) {
        return switch (failure) {
            case AlertException.NoSuchAlert _ ->
                FailureCatalogue.failure("alertOfHub.none", failure, FailureCatalogue.NOT_FOUND, failure.named());
            case AlertException.OnlyDismissed _ ->
                FailureCatalogue.failure(
                        "alertOfHub.onlyDismissed", failure, FailureCatalogue.NOT_UNDERSTOOD, failure.named());
        };
    }
}
