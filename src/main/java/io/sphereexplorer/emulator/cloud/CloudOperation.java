package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Work that the service does after it has answered: it takes a while, and only at its end it has an effect. */
final class CloudOperation {
    private final UUID id;
    private final UUID tenant;
    private final Type type;
    private final Instant created;
    private final Duration duration;
    private Optional<Effect> effect;
    private Optional<String> resource = Optional.empty();
    private Optional<CloudRefusal> failure = Optional.empty();

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
    }

    /** What happens at the end; tells where the result can be read. */
    @FunctionalInterface
    interface Effect {
        String apply() throws CloudRefusal;
    }

    CloudOperation(UUID id, UUID tenant, Type type, Timing timing, Effect effect) {
        this.id = id;
        this.tenant = tenant;
        this.type = type;
        created = timing.created();
        duration = timing.duration();
        this.effect = Optional.of(effect);
    }

    /** When it begins and how long it takes. */
    record Timing(Instant created, Duration duration) {}

    UUID id() {
        return id;
    }

    UUID tenant() {
        return tenant;
    }

    /** Lets it have its effect if its time is over. */
    void advance(Instant now) {
        if (effect.isEmpty() || now.isBefore(ended())) {
            return;
        }
        Effect due = effect.get();
        effect = Optional.empty();
        try {
            resource = Optional.of(due.apply());
        } catch (CloudRefusal refusal) {
            failure = Optional.of(refusal);
        }
    }

    ObjectNode json(Instant now) {
        boolean begun = now.isAfter(created);
        boolean over = effect.isEmpty();
        ObjectNode json = CloudJson.object()
                .put("OperationId", id.toString())
                .put("TenantId", tenant.toString())
                .put("OperationType", type.number)
                .put("State", state(begun, over))
                .put("CreatedDateUTC", created.toString())
                .put("StartedDateUTC", begun ? created.toString() : null)
                .put("CompletedDateUTC", over ? ended().toString() : null)
                .put("ResourceLocation", resource.orElse(null))
                .putNull("DetailsLocation");
        failure.ifPresentOrElse(refusal -> json.set("Error", error(refusal)), () -> json.putNull("Error"));
        return json;
    }

    private int state(boolean begun, boolean over) {
        if (over) {
            return failure.isPresent() ? 3 : 2;
        }
        return begun ? 1 : 0;
    }

    /** The numbers of cloud-services §1.2. */
    private static ObjectNode error(CloudRefusal refusal) {
        int code = switch (refusal.status()) {
            case 400 -> 5;
            case 403 -> 6;
            case 404 -> 8;
            case 409 -> 7;
            default -> 0;
        };
        return CloudJson.object().put("Code", code).put("Message", refusal.getMessage());
    }

    private Instant ended() {
        return created.plus(duration);
    }
}
