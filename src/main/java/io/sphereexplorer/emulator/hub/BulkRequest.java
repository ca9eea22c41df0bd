package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import java.util.Optional;

/** Many identities in one request; those that cannot be are told, and the others are done (cloud-services §3.3). */
record BulkRequest(Identities identities) {
    static final int MOST = 100;

    /** What became of it. */
    record Outcome(boolean isSuccessful, ObjectNode json) {}

    Outcome carryOut(JsonNode devices) throws HubRefusal {
        if (!devices.isArray() || devices.isEmpty()) {
            throw HubRefusal.badRequest("BadFormat", "The body is no list of devices.");
        }
        if (devices.size() > MOST) {
            throw HubRefusal.badRequest("ArgumentInvalid", "One request is about 100 devices at most.");
        }
        ObjectNode outcome = ArmJson.object();
        ArrayNode errors = outcome.putArray("errors");
        outcome.putArray("warnings");
        for (JsonNode device : devices) {
            try {
                carryOutOne(device);
            } catch (HubRefusal refusal) {
                errors.addObject()
                        .put("deviceId", device.path("id").asText(""))
                        .put("errorCode", refusal.code())
                        .put("errorStatus", refusal.reason());
            }
        }
        return new Outcome(errors.isEmpty(), outcome.put("isSuccessful", errors.isEmpty()));
    }

    private void carryOutOne(JsonNode device) throws HubRefusal {
        String id = device.path("id").asText("");
        String etag = device.path("eTag").asText(Identities.ANY);
        switch (device.path("importMode").asText("create")) {
            case "create" -> identities.create(IdentityJson.wish(id, device));
            case "createOrUpdate" -> createOrUpdate(id, device, Identities.ANY);
            case "createOrUpdateIfMatchETag" -> createOrUpdate(id, device, etag);
            case "update" -> identities.update(IdentityJson.wish(id, device), Identities.ANY);
            case "updateIfMatchETag" -> identities.update(IdentityJson.wish(id, device), etag);
            case "delete" -> identities.delete(id, Identities.ANY);
            case "deleteIfMatchETag" -> identities.delete(id, etag);
            default -> throw HubRefusal.badRequest("ArgumentInvalid", "There is no such import mode.");
        }
    }

    private void createOrUpdate(String id, JsonNode device, String etag) throws HubRefusal {
        Optional<Identity> before = identities.find(id);
        if (before.isPresent()) {
            identities.update(IdentityJson.wish(id, device), etag);
        } else {
            identities.create(IdentityJson.wish(id, device));
        }
    }
}
