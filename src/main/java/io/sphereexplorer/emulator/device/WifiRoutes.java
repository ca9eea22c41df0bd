package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.Route.Handler;
import io.sphereexplorer.emulator.rest.WireJson;
import io.sphereexplorer.emulator.wifi.ConfiguredNetwork;
import io.sphereexplorer.emulator.wifi.JoinFailure;
import io.sphereexplorer.emulator.wifi.NetworkStore;
import java.util.List;
import java.util.stream.Stream;

/** The board's list of networks, its radio and why it could not join (device-protocol §4.4.5). */
final class WifiRoutes {
    private final EmulatedDevice device;
    private final NetworkStore networks;
    private final WifiAnswers answers;

    WifiRoutes(EmulatedDevice device) {
        this.device = device;
        networks = device.flash().networks();
        answers = new WifiAnswers(device);
    }

    List<Route> all() {
        String list = "/wifi/config/networks";
        String one = "/wifi/config/networks/{id}";
        String radio = "/wifi/interface";
        String failures = "/wifi/diagnostics/networks";
        return List.of(
                get(list, _ -> values(networks.all().stream().map(answers::network))),
                json("POST", list, this::add),
                get(one, call -> Reply.ok(answers.network(network(call)))),
                json("PATCH", one, this::change),
                new Route("DELETE", one, IF_REST_IS_ALLOWED, Content.IGNORED, this::remove),
                get("/wifi/scan", _ -> values(answers.scan())),
                Route.get(radio, IF_REST_IS_ALLOWED, this::radio),
                json("PATCH", radio, this::changeRadio),
                get(
                        failures,
                        _ -> values(device.boot().station().failures().stream().map(answers::failure))),
                get("/wifi/diagnostics/networks/{id}", call -> Reply.ok(answers.failure(failure(call)))));
    }

    /** A route that needs the interface to be up. */
    private Route get(String path, Handler handler) {
        return Route.get(path, IF_REST_IS_ALLOWED, call -> {
            requireInterfaceUp();
            return handler.answer(call);
        });
    }

    private static Route json(String method, String path, Handler handler) {
        return new Route(method, path, IF_REST_IS_ALLOWED, Content.JSON_OBJECT, handler);
    }

    private static Reply values(Stream<ObjectNode> values) {
        var answer = WireJson.object();
        answer.putArray("values").addAll(values.toList());
        return Reply.ok(answer);
    }

    private void requireInitialised() throws Refusal {
        require(device.boot().initialised(), RestError.TRY_AGAIN);
    }

    private void requireInterfaceUp() throws Refusal {
        requireInitialised();
        require(device.wlanUp(), RestError.WIFI_DISABLED);
    }

    private ConfiguredNetwork network(Call call) throws Refusal {
        return networks.find(call.id()).orElseThrow(() -> new Refusal(RestError.NETWORK_NOT_FOUND));
    }

    private JoinFailure failure(Call call) throws Refusal {
        int id = call.id();
        return device.boot().station().failures().stream()
                .filter(failure -> failure.network().id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal(RestError.NETWORK_NOT_FOUND));
    }

    private Reply add(Call call) throws Refusal {
        var request = new NetworkRequest(call.body());
        var profile = request.profile();
        requireInterfaceUp();
        require(!networks.holdsSameAs(profile), RestError.NETWORK_ALREADY_EXISTS);
        require(!networks.full(), RestError.NETWORK_LIMIT_REACHED);
        var added = networks.add(profile, !request.configState().equals("disabled"));
        device.boot().station().reconsider(device.now());
        return Reply.created(answers.network(added).put("connectionState", "unknown"));
    }

    private Reply change(Call call) throws Refusal {
        var request = new NetworkRequest(call.body());
        String psk = request.bringsPsk() ? request.psk() : "";
        String state = request.configState();
        requireInterfaceUp();
        var network = network(call);
        var changed = switch (state) {
            case "enabled" -> network.withEnabled(true);
            case "disabled" -> network.withEnabled(false);
            default -> network;
        };
        boolean newKey = !psk.isEmpty() && !psk.equals(network.profile().psk()) && answers.isPsk(network);
        networks.replace(newKey ? changed.withPsk(psk) : changed);
        if (newKey) {
            device.boot().station().leave(network.id());
        }
        device.boot().station().reconsider(device.now());
        return Reply.ok(answers.network(network(call)));
    }

    private Reply remove(Call call) throws Refusal {
        requireInterfaceUp();
        networks.remove(network(call).id());
        device.boot().station().reconsider(device.now());
        return Reply.ok();
    }

    private Reply radio(Call call) throws Refusal {
        requireInitialised();
        return Reply.ok(answers.radio());
    }

    private Reply changeRadio(Call call) throws Refusal {
        JsonNode reload = call.body().path("reloadConfig");
        JsonNode saving = call.body().path("enablePowerSavings");
        require(reload.isMissingNode() || reload.isBoolean(), RestError.RELOAD_CONFIG_NOT_A_BOOLEAN);
        require(saving.isMissingNode() || saving.isBoolean(), RestError.POWER_SAVINGS_NOT_A_BOOLEAN);
        requireInitialised();
        if (reload.asBoolean()) {
            device.boot().station().reload(device.now());
        }
        if (saving.isBoolean()) {
            device.boot().powerSavings(saving.booleanValue());
        }
        return Reply.ok();
    }
}
