package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.cloud.CloudException;
import java.time.Duration;
import java.util.UUID;

/** Work that goes on at the service after it has answered; cloud-services §1.2 and §1.3, 41 and 42. */
public final class OperationApi {
    static final TypeReference<Operation> OPERATION = new TypeReference<>() {};
    private static final TypeReference<JsonNode> ANYTHING = new TypeReference<>() {};
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final SphereCalls calls;
    private final String tenant;

    OperationApi(SphereCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = "/v2/tenants/" + tenant;
    }

    public Operation show(UUID operation) throws CloudException {
        return calls.get(tenant + "/operations/" + operation, OPERATION);
    }

    /** What an upload of an image came to, in the service's own unpublished form. */
    public JsonNode uploadDetails(UUID operation) throws CloudException {
        return calls.get(tenant + "/operationTypes/imageUpload/operations/" + operation, ANYTHING);
    }

    /** What a deployment came to, in the service's own unpublished form. */
    public JsonNode deploymentDetails(UUID operation) throws CloudException {
        return calls.get(tenant + "/operationTypes/deploytodevicegroup/operations/" + operation, ANYTHING);
    }

    /**
     * Blocks until the operation is over, asking every one to five seconds.
     *
     * @return as it ended: complete, or complete with errors
     * @throws CloudException.OperationFailed if the service says that it failed
     * @throws CloudException.OperationPending if it is not over after {@code patience}
     * @throws CloudException.NoAnswer if nobody tells any more how far it is, so that it may be done
     */
    public Operation await(Operation started, Duration patience) throws CloudException {
        Operation operation = started;
        Duration pause = FIRST_PAUSE;
        Duration waited = Duration.ZERO;
        while (!operation.state().isOver()) {
            if (waited.compareTo(patience) >= 0) {
                throw new CloudException.OperationPending(waited);
            }
            calls.calls().pause(pause);
            waited = waited.plus(pause);
            pause = pause.plus(FIRST_PAUSE).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.plus(FIRST_PAUSE);
            operation = now(operation);
        }
        if (operation.state() == Operation.State.FAILED) {
            var failure = operation.failure().orElse(new Operation.Failure(0, ""));
            throw new CloudException.OperationFailed(failure.code(), failure.message());
        }
        return operation;
    }

    private Operation now(Operation operation) throws CloudException {
        try {
            return show(operation.operationId());
        } catch (CloudException.NoAnswer e) {
            throw new CloudException.NoAnswer(true, e);
        }
    }
}
