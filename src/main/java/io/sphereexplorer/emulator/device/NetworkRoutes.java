package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;
import static io.sphereexplorer.emulator.rest.Route.Access.ANYONE;
import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.image.ImagePackage;
import io.sphereexplorer.emulator.network.Ethernet;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The board's network interfaces and how far they reach (device-protocol §4.4.4). */
final class NetworkRoutes {
    private static final String WLAN = "wlan0";
    private static final Pattern HARDWARE_ADDRESS = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");

    private final EmulatedDevice device;

    NetworkRoutes(EmulatedDevice device) {
        this.device = device;
    }

    List<Route> all() {
        String named = "/net/interfaces/{name}";
        return List.of(
                Route.get("/net/status", ANYONE, this::status),
                Route.get("/net/interfaces", IF_REST_IS_ALLOWED, this::interfaces),
                Route.get(named, IF_REST_IS_ALLOWED, call -> Reply.ok(json(call.variable()))),
                new Route("PATCH", named, IF_REST_IS_ALLOWED, Content.JSON_OBJECT, this::change));
    }

    private Reply status(Call call) {
        var uplink = device.boot().uplink();
        boolean synced = uplink.timeSince().isPresent();
        return Reply.ok(WireJson.object()
                .put("deviceAuthenticationIsReady", device.authenticationIsReady())
                .put("networkTimeSync", synced ? "complete" : "incomplete")
                .put("proxy", device.flash().proxy().state(uplink.addressAcquired(), uplink.connectedToInternet())));
    }

    private Reply interfaces(Call call) throws Refusal {
        var answer = WireJson.object();
        var list = answer.putArray("interfaces")
                .add(json("azspheresvc"))
                .add(json("lo"))
                .add(json(WLAN));
        if (hasEthernet()) {
            list.add(json(Ethernet.NAME));
        }
        return Reply.ok(answer);
    }

    private ObjectNode json(String name) throws Refusal {
        return switch (name) {
            case "azspheresvc" -> internal(name, "192.168.35.2");
            case "lo" -> internal(name, "127.0.0.1");
            case WLAN -> wlan();
            case Ethernet.NAME -> {
                require(hasEthernet(), RestError.INVALID_REQUEST_URI);
                yield device.flash().ethernet().json(device.hardwareAddress().replaceFirst("^1e", "2e"));
            }
            default -> throw new Refusal(RestError.INVALID_REQUEST_URI);
        };
    }

    /** What a board configuration says is not read; any is taken for one with Ethernet. */
    private boolean hasEthernet() {
        return device.flash().images().installed().stream()
                .anyMatch(one -> one.image().imageType() == ImagePackage.BOARD_CONFIGURATION);
    }

    private static ObjectNode internal(String name, String address) {
        var json = WireJson.object()
                .put("interfaceName", name)
                .put("interfaceUp", true)
                .put("connectedToNetwork", false)
                .put("ipAcquired", false)
                .put("connectedToInternet", false);
        json.putArray("ipAddresses").add(address);
        return json;
    }

    private ObjectNode wlan() {
        var uplink = device.boot().uplink();
        var json = WireJson.object()
                .put("interfaceName", WLAN)
                .put("interfaceUp", device.wlanUp())
                .put("connectedToNetwork", device.boot().station().connection().isPresent())
                .put("ipAcquired", uplink.addressAcquired())
                .put("connectedToInternet", uplink.connectedToInternet())
                .put("hardwareAddress", device.hardwareAddress())
                .put("ipAssignment", "dynamic");
        device.wlanAddress().ifPresent(address -> json.putArray("ipAddresses").add(address));
        return json;
    }

    private Reply change(Call call) throws Refusal {
        var up = call.body().path("interfaceUp");
        var address = call.body().path("hardwareAddress");
        require(up.isMissingNode() || up.isBoolean(), RestError.INVALID_JSON_REQUEST);
        require(
                address.isMissingNode()
                        || HARDWARE_ADDRESS.matcher(address.asText()).matches(),
                RestError.INVALID_MAC_ADDRESS);
        json(call.variable());
        boolean wlan = call.variable().equals(WLAN) && address.isMissingNode();
        require(wlan || call.variable().equals(Ethernet.NAME), RestError.INTERFACE_NOT_PERMITTED);
        if (up.isBoolean() && wlan) {
            device.wlanUp(up.booleanValue());
        } else if (up.isBoolean()) {
            device.flash().ethernet().up(up.booleanValue());
        }
        if (address.isTextual()) {
            device.flash().ethernet().hardwareAddress(address.asText().toLowerCase(Locale.ROOT));
        }
        return Reply.ok();
    }
}
