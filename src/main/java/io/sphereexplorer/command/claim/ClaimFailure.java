package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.CloudException;
import java.util.Set;

/**
 * What a failure says about the board. The service may refuse a claim at once or in its operation (cloud-services §1.4);
 * what is not certain is {@link #UNKNOWN}.
 */
enum ClaimFailure {
    /** Refused: the service does not know the board, or another tenant has it. */
    NOT_MINE,
    /** Refused for another reason. */
    REFUSED,
    /** Not even looked at. */
    NOT_DONE,
    /** It may be claimed now or in a moment. */
    UNKNOWN;

    private static final String NOT_MINE_TEXT = "already claimed to a different";
    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;

    /** Numbers of operations that tell why they cannot be: all but 0, failed, and 4, internal error; cloud-services §1.2. */
    private static final Set<Integer> REASONS = Set.of(1, 2, 3, 5, 6, 7, 8);

    private static final int OPERATION_NOT_FOUND = 8;

    /** Of the request that asks for the claim. */
    static ClaimFailure ofRequest(CloudException failure) {
        return switch (failure) {
            case CloudException.Refused refused when refused.status() == REQUEST_TIMEOUT -> UNKNOWN;
            case CloudException.Refused refused ->
                refused.status() == NOT_FOUND || saysNotMine(failure) ? NOT_MINE : REFUSED;
            case CloudException.Busy _, CloudException.SignInNeeded _, CloudException.SignInRefused _ -> NOT_DONE;
            default -> ofOperation(failure);
        };
    }

    /** Of the work that goes on after the service has taken the request; that it cannot be read says nothing about it. */
    static ClaimFailure ofOperation(CloudException failure) {
        if (!(failure instanceof CloudException.OperationFailed operation)) {
            return UNKNOWN;
        }
        if (operation.code() == OPERATION_NOT_FOUND || saysNotMine(failure)) {
            return NOT_MINE;
        }
        return REASONS.contains(operation.code()) ? REFUSED : UNKNOWN;
    }

    private static boolean saysNotMine(CloudException failure) {
        return String.valueOf(failure.getMessage()).contains(NOT_MINE_TEXT);
    }
}
