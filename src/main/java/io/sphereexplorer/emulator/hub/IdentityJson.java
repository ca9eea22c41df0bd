package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.hub.Identities.Wish;
import io.sphereexplorer.emulator.hub.Identity.Authentication;
import io.sphereexplorer.emulator.scenario.HubState.ContactState;
import io.sphereexplorer.emulator.scenario.HubState.IdentityState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Identities on the wire; cloud-services §3.3. */
final class IdentityJson {
    private static final String NEVER = "0001-01-01T00:00:00Z";

    private IdentityJson() {}

    /** As the registry's requests about one device answer it. */
    static ObjectNode device(Identity identity) {
        IdentityState state = identity.state();
        ContactState contact = state.contact();
        ObjectNode json = ArmJson.object()
                .put("deviceId", state.id())
                .put("generationId", state.generation())
                .put("etag", state.etag())
                .put("connectionState", connection(contact))
                .put("status", status(state))
                .putNull("statusReason")
                .put("connectionStateUpdatedTime", time(contact.connectionChanged()))
                .put("statusUpdatedTime", time(contact.statusChanged()))
                .put("lastActivityTime", time(contact.lastActivity()))
                .put("cloudToDeviceMessageCount", 0);
        json.putObject("capabilities").put("iotEdge", false);
        ObjectNode authentication = json.putObject("authentication");
        pair(authentication, "symmetricKey", "Key", credentials(state, Authentication.SAS));
        pair(authentication, "x509Thumbprint", "Thumbprint", credentials(state, Authentication.SELF_SIGNED));
        authentication.put("type", state.authentication());
        return json;
    }

    /** As a query answers it. */
    static ObjectNode twin(Identity identity) {
        IdentityState state = identity.state();
        ContactState contact = state.contact();
        ObjectNode json = ArmJson.object()
                .put("deviceId", state.id())
                .put("etag", "AAAAAAAAAAE=")
                .put("deviceEtag", state.etag())
                .put("status", status(state))
                .put("statusUpdateTime", time(contact.statusChanged()))
                .put("connectionState", connection(contact))
                .put("lastActivityTime", time(contact.lastActivity()))
                .put("cloudToDeviceMessageCount", 0)
                .put("authenticationType", state.authentication());
        pair(json, "x509Thumbprint", "Thumbprint", credentials(state, Authentication.SELF_SIGNED));
        json.put("modelId", "").put("version", 2);
        ObjectNode properties = json.putObject("properties");
        properties.putObject("desired").put("$version", 1);
        properties.putObject("reported").put("$version", 1);
        json.putObject("capabilities").put("iotEdge", false);
        return json;
    }

    /**
     * What a request wants a device to be.
     *
     * @throws HubRefusal if that makes no sense
     */
    static Wish wish(String id, JsonNode body) throws HubRefusal {
        String status = body.path("status").asText("enabled");
        if (!List.of("enabled", "disabled").contains(status)) {
            throw HubRefusal.badRequest("ArgumentInvalid", "The status is enabled or disabled.");
        }
        if (body.path("capabilities").path("iotEdge").asBoolean(false)) {
            throw HubRefusal.badRequest("ArgumentInvalid", "Practice hubs have no IoT Edge.");
        }
        JsonNode given = body.path("authentication");
        Authentication authentication = Authentication.ofWord(given.path("type").asText("sas"))
                .orElseThrow(
                        () -> HubRefusal.badRequest("ArgumentInvalid", "There is no such type of authentication."));
        return new Wish(id, status.equals("enabled"), authentication, credentials(given, authentication));
    }

    private static List<String> credentials(JsonNode given, Authentication authentication) throws HubRefusal {
        return switch (authentication) {
            case SAS -> pair(given.path("symmetricKey"), "Key");
            case SELF_SIGNED -> {
                List<String> thumbprints = pair(given.path("x509Thumbprint"), "Thumbprint");
                if (thumbprints.isEmpty()) {
                    throw HubRefusal.badRequest("ArgumentInvalid", "A self-signed device needs a thumbprint.");
                }
                yield thumbprints;
            }
            case CERTIFICATE_AUTHORITY, NONE -> List.of();
        };
    }

    /** One given counts for both. */
    private static List<String> pair(JsonNode given, String what) {
        List<String> values = Stream.of("primary", "secondary")
                .map(which -> given.path(which + what).asText(""))
                .filter(value -> !value.isEmpty())
                .toList();
        return values.isEmpty() ? List.of() : List.of(values.getFirst(), values.getLast());
    }

    private static void pair(ObjectNode json, String name, String what, List<String> values) {
        json.putObject(name)
                .put("primary" + what, values.isEmpty() ? null : values.getFirst())
                .put("secondary" + what, values.isEmpty() ? null : values.getLast());
    }

    private static List<String> credentials(IdentityState state, Authentication authentication) {
        return state.authentication().equals(authentication.word()) ? state.credentials() : List.of();
    }

    private static String status(IdentityState state) {
        return state.enabled() ? "enabled" : "disabled";
    }

    private static String connection(ContactState contact) {
        return contact.connected() ? "Connected" : "Disconnected";
    }

    private static String time(Optional<Instant> at) {
        return at.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS).toString())
                .orElse(NEVER);
    }
}
