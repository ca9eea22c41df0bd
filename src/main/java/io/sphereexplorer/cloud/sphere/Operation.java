package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that the service does after it has answered; cloud-services §1.2, §2.2.
 *
 * @param poll where the service is asked how it stands, if that is not by its ID
 */
public record Operation(
        UUID operationId,
        UUID tenantId,
        int operationType,
        State state,
        Optional<String> resourceLocation,
        @JsonProperty("Error") Optional<Failure> failure,
        Optional<Poll> poll) {
    /** For services that do not say which of their kinds it is. */
    public static final int NO_TYPE = -1;

    public Operation {
        Objects.requireNonNull(operationId);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(state);
    }

    /** One that is asked for by its ID. */
    public Operation(
            UUID operationId,
            UUID tenantId,
            int operationType,
            State state,
            Optional<String> resourceLocation,
            Optional<Failure> failure) {
        this(operationId, tenantId, operationType, state, resourceLocation, failure, Optional.empty());
    }

    /** As it was told to be now. */
    public Operation now(State state, Optional<Failure> failure, Poll poll) {
        return new Operation(operationId, tenantId, operationType, state, resourceLocation, failure, Optional.of(poll));
    }

    /** How far it is; the order is that of the numbers on the wire. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETE,
        FAILED,
        COMPLETE_WITH_ERRORS,
        @JsonEnumDefaultValue
        UNKNOWN;

        boolean isOver() {
            return this == COMPLETE || this == FAILED || this == COMPLETE_WITH_ERRORS;
        }
    }

    /**
     * Where and how often to ask.
     *
     * @param link as the service gave it
     * @param pause what the service wants to be left alone for between two times
     */
    public record Poll(String link, Optional<Duration> pause) {
        public Poll {
            Objects.requireNonNull(link);
        }
    }

    /** Why it failed; the meaning of the numbers is in cloud-services §1.2. */
    public record Failure(int code, String message) {
        public Failure {
            message = Objects.requireNonNullElse(message, "");
        }
    }
}
