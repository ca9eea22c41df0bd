package io.sphereexplorer.cloud.sphere;

import io.sphereexplorer.cloud.CloudException;
import java.time.Duration;
import java.util.UUID;

/** Work that goes on at the service after it has answered; cloud-services §1.2, §2.2. */
public interface OperationApi {
    /**
     * How an operation stands now.
     *
     * @throws CloudException.OperationPending if the service cannot be asked for it by this ID
     */
    Operation show(UUID operation) throws CloudException;

    /** How an operation stands now. */
    default Operation now(Operation begun) throws CloudException {
        return show(begun.operationId());
    }

    /** Lets time pass between two looks. */
    void pause(Duration duration) throws CloudException;

    /**
     * Blocks until the operation is over, asking every one to five seconds, or as seldom as the service wants it.
     *
     * @return as it ended: complete, or complete with errors
     * @throws CloudException.OperationFailed if the service says that it failed
     * @throws CloudException.OperationPending if it is not over after {@code patience}
     * @throws CloudException.NoAnswer if nobody tells any more how far it is, so that it may be done
     */
    default Operation await(Operation started, Duration patience) throws CloudException {
        Duration second = Duration.ofSeconds(1);
        Operation operation = started;
        Duration pause = second;
        Duration waited = Duration.ZERO;
        while (!operation.state().isOver()) {
            if (waited.compareTo(patience) >= 0) {
                throw new CloudException.OperationPending(waited);
            }
            Duration wanted = operation.poll().flatMap(Operation.Poll::pause).orElse(pause);
            Duration wait = wanted.compareTo(pause) > 0 ? wanted : pause;
            pause(wait);
            waited = waited.plus(wait);
            pause = pause.compareTo(second.multipliedBy(5)) < 0 ? pause.plus(second) : pause;
            try {
                operation = now(operation);
            } catch (CloudException.NoAnswer e) {
                throw new CloudException.NoAnswer(true, e);
            }
        }
        if (operation.state() == Operation.State.FAILED) {
            var failure = operation.failure().orElse(new Operation.Failure(0, ""));
            throw new CloudException.OperationFailed(failure.code(), failure.message());
        }
        return operation;
    }
}
