package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.command.TenantException;
import java.io.IOException;
import java.util.Set;

/** What a failure says about a tenant that was to be created. */
enum CreationFailure {
    /** The service said no. */
    REFUSED,
    /** The service did not even look at it. */
    NOT_DONE,
    /** It may be created now or in a moment. */
    UNKNOWN;

    private static final int NOT_FOUND = 404;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int CONFLICT = 409;

    /** Numbers of operations that tell why they cannot be: all but 0, failed, and 4, internal error; cloud-services §1.2. */
    private static final Set<Integer> REASONS = Set.of(1, 2, 3, 5, 6, 7, 8);

    private static final int OPERATION_CONFLICT = 7;
    private static final int OPERATION_NOT_FOUND = 8;

    /** Of the request that asks for the tenant. */
    static CreationFailure ofRequest(CloudException failure) {
        return switch (failure) {
            case CloudException.Refused refused -> refused.status() == REQUEST_TIMEOUT ? UNKNOWN : REFUSED;
            case CloudException.Busy _,
                    CloudException.SignInNeeded _,
                    CloudException.SignInRefused _,
                    CloudException.NotOffered _ -> NOT_DONE;
            case CloudException.NoAnswer answer -> answer.mayBeDone() ? UNKNOWN : NOT_DONE;
            default -> UNKNOWN;
        };
    }

    /** Of the work that goes on after the service has taken the request; that it cannot be read says nothing about it. */
    static CreationFailure ofOperation(CloudException failure) {
        return failure instanceof CloudException.OperationFailed operation && REASONS.contains(operation.code())
                ? REFUSED
                : UNKNOWN;
    }

    /** The service says no in two places; a board that is unknown, claimed or used up is the common reason. */
    static IOException explained(CloudException failure) {
        return switch (failure) {
            case CloudException.Refused refused
            when refused.status() == NOT_FOUND || refused.status() == CONFLICT ->
                new TenantException.BoardUnfit(refused.problem().text(), refused);
            case CloudException.OperationFailed failed
            when failed.code() == OPERATION_CONFLICT || failed.code() == OPERATION_NOT_FOUND ->
                new TenantException.BoardUnfit(String.valueOf(failed.getMessage()), failed);
            default -> failure;
        };
    }
}
