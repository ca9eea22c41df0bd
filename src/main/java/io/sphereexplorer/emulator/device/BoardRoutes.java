package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Route.Access.ANYONE;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.List;

/** Who the board is, how it may be used, and its restart (device-protocol §4.4.1). */
final class BoardRoutes {
    /** The newest that the applications may need. */
    static final int APPLICATION_RUNTIME = 12;

    private final EmulatedDevice device;

    BoardRoutes(EmulatedDevice device) {
        this.device = device;
    }

    List<Route> all() {
        return List.of(
                Route.get("/status", ANYONE, this::status),
                Route.get("/osversion", ANYONE, this::osVersion),
                Route.get("/abi_versions", ANYONE, this::abiVersions),
                Route.get("/device/security_state", ANYONE, this::securityState),
                Route.get("/device/capabilities", ANYONE, this::capabilities),
                Route.get("/device/manufacturing_state", ANYONE, this::manufacturingState),
                new Route(
                        "PUT",
                        "/device/manufacturing_state",
                        IF_REST_IS_ALLOWED,
                        Content.JSON_OBJECT,
                        this::changeManufacturingState),
                new Route("POST", "/restart", IF_REST_IS_ALLOWED, Content.PLAIN_TEXT, this::restart));
    }

    private Reply status(Call call) {
        return Reply.ok(WireJson.object()
                .put("uptime", device.boot().uptime(device.now()).toSeconds()));
    }

    private Reply osVersion(Call call) {
        return Reply.ok(WireJson.object().put("osversion", device.osVersion()));
    }

    private Reply abiVersions(Call call) {
        return Reply.ok(WireJson.object()
                .put("SecureWorldRuntime", 2)
                .put("OSRuntime", 3)
                .put("ApplicationRuntime", APPLICATION_RUNTIME));
    }

    private Reply securityState(Call call) {
        return Reply.ok(WireJson.object()
                .put("securityState", "SECURE")
                .put("deviceIdentifier", device.deviceId())
                .put("deviceIdentityPublicKey", device.deviceId()));
    }

    private Reply capabilities(Call call) {
        var answer = WireJson.object();
        var numbers = answer.putArray("device_capabilities");
        device.capabilities().forEach(numbers::add);
        return Reply.ok(answer);
    }

    private Reply manufacturingState(Call call) {
        return Reply.ok(WireJson.object()
                .put("manufacturingState", device.manufacturingState().word()));
    }

    /** For ever. */
    private Reply changeManufacturingState(Call call) throws Refusal {
        var current = device.manufacturingState();
        var next = ManufacturingState.ofWord(
                        call.body().path("manufacturingState").asText())
                .filter(current::leadsTo)
                .orElseThrow(() -> new Refusal(RestError.INVALID_JSON_REQUEST));
        device.manufacturingState(next);
        return Reply.ok();
    }

    private Reply restart(Call call) {
        device.restart();
        return Reply.ok(WireJson.object().put("restartingSystem", true));
    }
}
