package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The identity registries of a world's hubs, each below its logical host name, such as {@code
 * /contoso-hub.azure-devices.net/devices}; cloud-services §3.3. It looks in this order: hub, faults, version, sign-in,
 * path, content, state. Thread-safe.
 */
public final class RegistryRoutes implements HttpTransport {
    private static final Set<String> VERSIONS = Set.of("2021-04-12", "2020-09-30");

    private final EmulatedHubs hubs;
    private final RegistryAccess access;

    /** @param accounts the mail address of whom a token for hubs belongs to; empty if it is no such */
    public RegistryRoutes(EmulatedHubs hubs, Function<String, Optional<String>> accounts) {
        this.hubs = hubs;
        access = new RegistryAccess(accounts);
    }

    @Override
    public Response send(Request request) {
        String[] parts = request.path().split("\\?", 2)[0].split("/", -1);
        synchronized (hubs) {
            Optional<EmulatedHub> hub = parts.length < 2 ? Optional.empty() : hubs.at(parts[1]);
            try {
                EmulatedHub found = hub.orElseThrow(
                        () -> new HubRefusal(404, "IotHubNotFound", "The practice cloud has no such hub."));
                return answer(found, new RegistryCall(request, List.of(parts).subList(2, parts.length)));
            } catch (HubRefusal refusal) {
                return response(refusal.status(), Headers.NONE, Optional.of(refused(refusal, hub)));
            }
        }
    }

    /** @param path behind the host, in parts that are still encoded */
    private record RegistryCall(Request request, List<String> path) {
        JsonNode body() throws HubRefusal {
            try {
                return ArmJson.read(request.body());
            } catch (ArmRefusal e) {
                throw HubRefusal.badRequest("BadFormat", "The body is no JSON.");
            }
        }

        String deviceId() throws HubRefusal {
            try {
                return URLDecoder.decode(path.get(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw HubRefusal.badRequest("ArgumentInvalid", "The path has a percent sign without two digits.");
            }
        }

        Optional<String> etag() {
            return request.headers().first("If-Match").map(value -> value.replaceAll("^\"(.*)\"$", "$1"));
        }

        /** Such as {@code GET devices/}, with nothing for the device. */
        String line() {
            boolean aboutOne = path.size() == 2 && path.getFirst().equals("devices");
            boolean query =
                    aboutOne && path.get(1).equals("query") && request.method().equals("POST");
            return request.method() + " " + (aboutOne && !query ? "devices/" : String.join("/", path));
        }
    }

    /** What it answers, with a variable for the device. */
    static List<String> lines() {
        return List.of(
                "GET/devices",
                "POST/devices",
                "POST/devices/query",
                "GET/devices/{device}",
                "PUT/devices/{device}",
                "DELETE/devices/{device}");
    }

    private Response answer(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        if (hubs.faults().strikes(HubFault.THROTTLED)) {
            throw new HubRefusal(429, "ThrottlingException", "Too many requests.");
        }
        String version = RegistryQuery.parameter(call.request(), "api-version").orElse("");
        if (!VERSIONS.contains(version)) {
            throw HubRefusal.badRequest("InvalidProtocolVersion", "The api-version is '%s'.".formatted(version));
        }
        return switch (call.line()) {
            case "GET devices" -> permitted(hub, call, AccessPolicy.READ, this::list);
            case "GET devices/" ->
                permitted(
                        hub,
                        call,
                        AccessPolicy.READ,
                        (at, one) -> device(at.identities().get(one.deviceId())));
            case "POST devices/query" -> permitted(hub, call, AccessPolicy.SERVICE, this::query);
            case "PUT devices/" -> permitted(hub, call, AccessPolicy.WRITE, this::put);
            case "DELETE devices/" -> permitted(hub, call, AccessPolicy.WRITE, this::delete);
            case "POST devices" -> permitted(hub, call, AccessPolicy.WRITE, this::bulk);
            default -> throw new HubRefusal(404, "NotFound", "Practice hubs have devices only, and queries of all.");
        };
    }

    /** Answers somebody who may ask. */
    @FunctionalInterface
    private interface Answer {
        Response of(EmulatedHub hub, RegistryCall call) throws HubRefusal;
    }

    private Response permitted(EmulatedHub hub, RegistryCall call, String right, Answer answer) throws HubRefusal {
        access.check(hub, call.request(), List.of(right), hubs.now());
        return answer.of(hub, call);
    }

    private Response list(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        int top = RegistryQuery.top(call.request());
        var devices = hub.identities().all().stream().limit(top).map(IdentityJson::device);
        return response(200, Headers.NONE, Optional.of(ArmJson.list(devices)));
    }

    private Response query(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        var page = RegistryQuery.of(call.request(), call.body()).page(hub.identities());
        Headers headers = page.continuation()
                .map(token -> Headers.of(RegistryQuery.CONTINUATION, token))
                .orElse(Headers.NONE)
                .with("x-ms-item-type", "Twin");
        return response(
                200, headers, Optional.of(ArmJson.list(page.devices().stream().map(IdentityJson::twin))));
    }

    private Response put(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        JsonNode body = call.body();
        if (!body.isObject() || !body.path("deviceId").asText("").equals(call.deviceId())) {
            throw HubRefusal.badRequest("BadFormat", "The body is not about the device of the path.");
        }
        var wish = IdentityJson.wish(call.deviceId(), body);
        Optional<String> etag = call.etag();
        return device(
                etag.isPresent()
                        ? hub.identities().update(wish, etag.get())
                        : hub.identities().create(wish));
    }

    private Response delete(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        String etag =
                call.etag().orElseThrow(() -> HubRefusal.badRequest("ArgumentNull", "The header If-Match is missing."));
        hub.identities().delete(call.deviceId(), etag);
        return response(204, Headers.NONE, Optional.empty());
    }

    private Response bulk(EmulatedHub hub, RegistryCall call) throws HubRefusal {
        var outcome = new BulkRequest(hub.identities()).carryOut(call.body());
        return response(outcome.isSuccessful() ? 200 : 400, Headers.NONE, Optional.of(outcome.json()));
    }

    private static Response device(Identity identity) {
        String etag = "\"" + identity.state().etag() + "\"";
        return response(200, Headers.of("ETag", etag), Optional.of(IdentityJson.device(identity)));
    }

    private JsonNode refused(HubRefusal refusal, Optional<EmulatedHub> hub) {
        String tracking = hub.map(each -> each.chance().trackingId(hubs.now())).orElse("0");
        return ArmJson.object()
                .put("Message", "ErrorCode:%s;%s".formatted(refusal.code(), refusal.reason()))
                .put("ExceptionMessage", "Tracking ID:%s-TimeStamp:%s".formatted(tracking, hubs.now()));
    }

    private static Response response(int status, Headers headers, Optional<JsonNode> body) {
        return new Response(
                status,
                headers.with("Content-Type", "application/json; charset=utf-8"),
                body.map(ArmJson::write).orElse(ByteString.EMPTY));
    }
}
