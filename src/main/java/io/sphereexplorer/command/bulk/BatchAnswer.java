package io.sphereexplorer.command.bulk;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Operation;
import java.util.Optional;

/** What the service said to a batch. */
record BatchAnswer(Kind kind, Optional<CloudException> reason) {
    private static final int INTERNAL_ERROR = 4; // cloud-services §1.2

    /** What follows from it. */
    enum Kind {
        /** All boards are in the tenant. */
        DONE,
        /** The service has gone through all boards, and some are not. */
        DONE_IN_PART,
        /** The service will not do it as it is; some boards may be in the tenant. */
        REFUSED,
        /** It may be done or not. */
        UNKNOWN,
        /** Nothing was done, nor would be with other boards. */
        STOP
    }

    static BatchAnswer of(Operation over) {
        return new BatchAnswer(
                over.state() == Operation.State.COMPLETE ? Kind.DONE : Kind.DONE_IN_PART, Optional.empty());
    }

    /** @param accepted whether the service had said before that it works on it */
    static BatchAnswer of(CloudException failure, boolean accepted) {
        Kind kind = switch (failure) {
            case CloudException.OperationFailed failed when failed.code() == INTERNAL_ERROR -> Kind.UNKNOWN;
            case CloudException.OperationFailed failed -> concernsBoards(failed.code()) ? Kind.REFUSED : Kind.STOP;
            case CloudException.Refused refused when refused.status() == 408 -> Kind.UNKNOWN;
            case CloudException.Refused refused
            when !accepted ->
                refused.status() == 401 || refused.status() == 403 || refused.status() == 410
                        ? Kind.STOP
                        : Kind.REFUSED;
            case CloudException.Busy _, CloudException.SignInNeeded _, CloudException.SignInRefused _ ->
                accepted ? Kind.UNKNOWN : Kind.STOP;
            case CloudException.NoAnswer answer when !accepted && !answer.mayBeDone() -> Kind.STOP;
            default -> Kind.UNKNOWN;
        };
        return new BatchAnswer(kind, Optional.of(failure));
    }

    /** In the words of the service. */
    String text() {
        return reason.map(failure -> switch (failure) {
                    case CloudException.Refused refused -> refused.problem().text();
                    default -> String.valueOf(failure.getMessage());
                })
                .orElse("");
    }

    /** Others are about the tenant, the client or the role; cloud-services §1.2. */
    private static boolean concernsBoards(int code) {
        return switch (code) {
            case 1, 2, 3, 6 -> false;
            default -> true;
        };
    }
}
