package io.sphereexplorer.command;

/** The part of the catalogue that is about claims. */
final class ClaimFailures {
    private ClaimFailures() {}

    static Failure describe(ClaimException failure) {
        return switch (failure) {
            case ClaimException.Changed _ -> failed("claim.changed", failure);
            case ClaimException.InAnotherOfMine other ->
                failed(
                        "claim.inAnother",
                        failure,
                        other.owner().name(),
                        other.owner().id());
            case ClaimException.NotMine not ->
                failed("claim.notMine", failure, not.board().upperCase());
            case ClaimException.NotDone _ -> failed("claim.notDone", failure);
            case ClaimException.Unknown unknown ->
                failed("claim.unknown", failure, unknown.tenant().name());
        };
    }

    private static Failure failed(String kind, Exception failure, Object... arguments) {
        return FailureCatalogue.failure(kind, failure, FailureCatalogue.FAILED, arguments);
    }
}
