package io.sphereexplorer.cloud.sphere;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Work that the service does after it has answered; cloud-services §1.2. */
public record Operation(
        UUID operationId,
        UUID tenantId,
        int operationType,
        State state,
        Optional<String> resourceLocation,
        @JsonProperty("Error") Optional<Failure> failure) {
    public Operation {
        Objects.requireNonNull(operationId);
        Objects.requireNonNull(tenantId);
        Objects.requireNonNull(state);
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

    /** Why it failed; the meaning of the numbers is in cloud-services §1.2. */
    public record Failure(int code, String message) {
        public Failure {
            message = Objects.requireNonNullElse(message, "");
        }
    }
}
