package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.net.http.Headers;
import java.util.List;
import java.util.Optional;

/**
 * Management of hubs in Azure Resource Manager: hubs, keys, CA certificates; cloud-services §3.1, §3.2. Errors have the
 * form of the resource provider, {@code ErrorDetails}.
 */
public final class HubRoutes {
    private static final String VERSION = "2023-06-30";
    private static final String IN_SUBSCRIPTION = "/subscriptions/{subscription}/providers/Microsoft.Devices/IotHubs";
    private static final String IN_GROUP =
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.Devices/IotHubs";
    private static final String HUB = IN_GROUP + "/{hub}";
    private static final String CERTIFICATE = HUB + "/certificates/{certificate}";

    private final EmulatedHubs hubs;

    public HubRoutes(EmulatedHubs hubs) {
        this.hubs = hubs;
    }

    /** Answers for one hub. */
    @FunctionalInterface
    private interface Answer {
        ArmReply of(EmulatedHub hub, ArmCall call) throws HubRefusal, ArmRefusal;
    }

    /** To be served by whoever serves Azure Resource Manager. */
    public List<ArmRoute> all() {
        return List.of(
                new ArmRoute("GET", IN_SUBSCRIPTION, VERSION, call -> list(call, "")),
                new ArmRoute("GET", IN_GROUP, VERSION, call -> list(call, call.variable("group"))),
                route("GET", HUB, (hub, _) -> ArmReply.ok(hub.json())),
                route("POST", HUB + "/listkeys", (hub, _) -> keys(hub)),
                route("POST", HUB + "/IotHubKeys/{key}/listkeys", HubRoutes::key),
                route("GET", HUB + "/certificates", (hub, _) -> certificates(hub)),
                route("GET", CERTIFICATE, HubRoutes::certificate),
                route("PUT", CERTIFICATE, HubRoutes::put),
                route("DELETE", CERTIFICATE, HubRoutes::delete),
                route("POST", CERTIFICATE + "/generateVerificationCode", HubRoutes::drawCode),
                route("POST", CERTIFICATE + "/verify", HubRoutes::verify));
    }

    private ArmRoute route(String method, String path, Answer answer) {
        return new ArmRoute(method, path, VERSION, call -> {
            synchronized (hubs) {
                try {
                    return answer.of(hub(call), call);
                } catch (HubRefusal refusal) {
                    return details(refusal);
                }
            }
        });
    }

    private static ArmReply details(HubRefusal refusal) {
        ObjectNode details = ArmJson.object()
                .put("code", refusal.code())
                .put("httpStatusCode", Integer.toString(refusal.status()))
                .put("message", refusal.reason())
                .put("details", "");
        return new ArmReply(refusal.status(), Headers.NONE, Optional.of(details));
    }

    private EmulatedHub hub(ArmCall call) throws ArmRefusal {
        subscription(call);
        return hubs.named(call.variable("group"), call.variable("hub"))
                .orElseThrow(() -> ArmRefusal.notFound("The hub '%s'".formatted(call.variable("hub"))));
    }

    private static void subscription(ArmCall call) throws ArmRefusal {
        String subscription = call.variable("subscription");
        if (!subscription.equalsIgnoreCase(PracticeSubscription.ID)) {
            throw new ArmRefusal(
                    404, "SubscriptionNotFound", "The subscription '%s' was not found.".formatted(subscription));
        }
    }

    /** @param group empty for all */
    private ArmReply list(ArmCall call, String group) throws ArmRefusal {
        subscription(call);
        synchronized (hubs) {
            return ArmReply.ok(ArmJson.values(hubs.all().stream()
                    .filter(hub -> group.isEmpty() || hub.resourceGroup().equalsIgnoreCase(group))
                    .map(EmulatedHub::json)));
        }
    }

    private static ArmReply keys(EmulatedHub hub) {
        return ArmReply.ok(ArmJson.values(hub.policies().stream().map(AccessPolicy::json)));
    }

    private static ArmReply key(EmulatedHub hub, ArmCall call) throws HubRefusal {
        return hub.policy(call.variable("key"))
                .map(policy -> ArmReply.ok(policy.json()))
                .orElseThrow(() -> new HubRefusal(404, "NotFound", "The hub has no such policy."));
    }

    private static ArmReply certificates(EmulatedHub hub) {
        return ArmReply.ok(ArmJson.values(hub.certificates().all().stream().map(each -> each.json(hub.id(), false))));
    }

    private static ArmReply certificate(EmulatedHub hub, ArmCall call) throws HubRefusal {
        return reply(hub, hub.certificates().get(call.variable("certificate")));
    }

    private static ArmReply put(EmulatedHub hub, ArmCall call) throws HubRefusal, ArmRefusal {
        String name = call.variable("certificate");
        JsonNode properties = call.body().path("properties");
        boolean isNew = hub.certificates().find(name).isEmpty();
        boolean verified = properties.path("isVerified").asBoolean(false);
        HubCertificate stored =
                hub.certificates().put(name, properties.path("certificate").asText(""), verified, etag(call));
        JsonNode body = stored.json(hub.id(), false);
        return isNew ? ArmReply.created(body) : ArmReply.ok(body);
    }

    private static ArmReply drawCode(EmulatedHub hub, ArmCall call) throws HubRefusal {
        HubCertificate waiting = hub.certificates().drawCode(call.variable("certificate"), etag(call));
        return ArmReply.ok(waiting.json(hub.id(), true));
    }

    private static ArmReply verify(EmulatedHub hub, ArmCall call) throws HubRefusal, ArmRefusal {
        String proof = call.body().path("certificate").asText("");
        return reply(hub, hub.certificates().verify(call.variable("certificate"), etag(call), proof));
    }

    private static ArmReply delete(EmulatedHub hub, ArmCall call) throws HubRefusal {
        boolean any = hub.certificates().delete(call.variable("certificate"), etag(call));
        return any ? new ArmReply(200, Headers.NONE, Optional.empty()) : ArmReply.empty();
    }

    private static ArmReply reply(EmulatedHub hub, HubCertificate certificate) {
        return ArmReply.ok(certificate.json(hub.id(), false));
    }

    /** With quotation marks or without. */
    private static Optional<String> etag(ArmCall call) {
        return call.request().headers().first("If-Match").map(value -> value.replaceAll("^\"(.*)\"$", "$1"));
    }
}
