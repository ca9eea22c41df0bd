package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.scenario.CloudState.FailureState;
import io.sphereexplorer.emulator.scenario.CloudState.OperationState;
import io.sphereexplorer.emulator.scenario.CloudWork;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Work that the service does after it has answered: it takes a while, and only at its end it has an effect. */
record CloudOperation(OperationState state) {
    /** What it is about, with its number on the wire (cloud-services §1.2). */
    enum Type {
        DEVICE_CLAIM(0),
        DEVICE_UPDATE_DEVICE_GROUP(2),
        CREATE_PRODUCT(4),
        DEPLOY_TO_DEVICE_GROUP(5),
        IMAGE_UPLOAD(7),
        TENANT_CREATION(8),
        DELETE_DEVICE_GROUP(9),
        DELETE_PRODUCT(10),
        BULK_DEVICE_CLAIM(11);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Does the work; tells where the result can be read. */
    @FunctionalInterface
    interface Worker {
        String apply(UUID tenant, CloudWork work) throws CloudRefusal;
    }

    /** Whether its effect is still to come, and its time is over. */
    boolean isDue(Instant now) {
        return state.work().isPresent() && !now.isBefore(ended());
    }

    /** As it is after it had its effect. */
    CloudOperation finished(Worker worker) {
        try {
            String resource = worker.apply(state.tenant(), state.work().orElseThrow());
            return ended(Optional.of(resource), Optional.empty());
        } catch (CloudRefusal refusal) {
            return ended(Optional.empty(), Optional.of(failure(refusal)));
        }
    }

    ObjectNode json(Instant now) {
        boolean begun = now.isAfter(state.created());
        boolean over = state.work().isEmpty();
        ObjectNode json = CloudJson.object()
                .put("OperationId", state.id().toString())
                .put("TenantId", state.tenant().toString())
                .put("OperationType", state.type())
                .put("State", wireState(begun, over))
                .put("CreatedDateUTC", state.created().toString())
                .put("StartedDateUTC", begun ? state.created().toString() : null)
                .put("CompletedDateUTC", over ? ended().toString() : null)
                .put("ResourceLocation", state.resource().orElse(null))
                .put("DetailsLocation", details().orElse(null));
        state.failure()
                .ifPresentOrElse(
                        failure -> json.set(
                                "Error",
                                CloudJson.object().put("Code", failure.code()).put("Message", failure.message())),
                        () -> json.putNull("Error"));
        return json;
    }

    /** Where more of it can be read, if there is a place for its kind. */
    private Optional<String> details() {
        Optional<String> word = state.type() == Type.IMAGE_UPLOAD.number()
                ? Optional.of("imageUpload")
                : Optional.of("deploytodevicegroup").filter(_ -> state.type() == Type.DEPLOY_TO_DEVICE_GROUP.number());
        return word.map(
                kind -> "/v2/tenants/%s/operationTypes/%s/operations/%s".formatted(state.tenant(), kind, state.id()));
    }

    private int wireState(boolean begun, boolean over) {
        if (over) {
            return state.failure().isPresent() ? 3 : 2;
        }
        return begun ? 1 : 0;
    }

    /** The numbers of cloud-services §1.2. */
    private static FailureState failure(CloudRefusal refusal) {
        int code = switch (refusal.status()) {
            case 400 -> 5;
            case 403 -> 6;
            case 404 -> 8;
            case 409 -> refusal.title().equals(CloudRefusal.IN_MIGRATION) ? 1 : 7;
            default -> 0;
        };
        return new FailureState(code, String.valueOf(refusal.getMessage()));
    }

    private CloudOperation ended(Optional<String> resource, Optional<FailureState> failure) {
        return new CloudOperation(new OperationState(
                state.id(),
                state.tenant(),
                state.type(),
                state.created(),
                state.duration(),
                Optional.empty(),
                resource,
                failure));
    }

    private Instant ended() {
        return state.created().plus(state.duration());
    }
}
