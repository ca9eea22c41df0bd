package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sphereexplorer.net.http.HttpTransport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A board's network interfaces, as typed calls (device-protocol §4.4.4). Blocking; as thread-safe as its transport. */
public final class NetworkApi {
    private final RestCalls calls;

    public NetworkApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    NetworkApi(RestCalls calls) {
        this.calls = calls;
    }

    public List<NetworkInterface> interfaces() throws DeviceException {
        calls.require("3.1.0");
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (Answer answer : calls.get("/net/interfaces").list("interfaces")) {
            interfaces.add(networkInterface(answer));
        }
        return interfaces;
    }

    public NetworkInterface interfaceNamed(String name) throws DeviceException {
        calls.require("3.1.0");
        return networkInterface(calls.get(path(name)));
    }

    /** Takes effect within five seconds. */
    public void setUp(String name, boolean up) throws DeviceException {
        calls.require("4.3.0");
        calls.call("PATCH", path(name), JsonNodeFactory.instance.objectNode().put("interfaceUp", up));
    }

    /**
     * Gives an Ethernet interface another hardware address.
     *
     * @param address such as {@code aa:bb:33:dd:ee:ff}
     */
    public void setHardwareAddress(String name, String address) throws DeviceException {
        calls.require("4.3.0");
        calls.call("PATCH", path(name), JsonNodeFactory.instance.objectNode().put("hardwareAddress", address));
    }

    public List<FirewallRuleset> firewall() throws DeviceException {
        calls.require("4.1.0");
        List<FirewallRuleset> rulesets = new ArrayList<>();
        for (Answer answer : calls.get("/net/firewall/rulesets").list("rulesets")) {
            List<FirewallRuleset.Rule> rules = new ArrayList<>();
            for (Answer rule : answer.list("rules")) {
                rules.add(rule(rule));
            }
            rulesets.add(new FirewallRuleset(answer.text("hook"), answer.flag("isValid"), rules));
        }
        return rulesets;
    }

    public NetworkStatus status() throws DeviceException {
        calls.require("3.1.0");
        Answer answer = calls.get("/net/status");
        return new NetworkStatus(
                answer.flag("deviceAuthenticationIsReady"),
                NetworkStatus.TimeSync.named(answer.text("networkTimeSync")),
                answer.text("proxy"));
    }

    private static NetworkInterface networkInterface(Answer answer) throws DeviceException {
        return new NetworkInterface(
                answer.text("interfaceName"),
                answer.flag("interfaceUp"),
                answer.flag("connectedToNetwork"),
                answer.flag("ipAcquired"),
                answer.flag("connectedToInternet"),
                answer.optionalText("hardwareAddress"),
                answer.optionalText("ipAssignment"),
                answer.texts("ipAddresses"));
    }

    private static FirewallRuleset.Rule rule(Answer answer) throws DeviceException {
        var flags = new FirewallRuleset.TcpFlags(
                answer.texts("tcpMask"), answer.texts("tcpCmp"), answer.flagOr("tcpInv", false));
        return new FirewallRuleset.Rule(
                end(answer, "source", "In"),
                end(answer, "destination", "Out"),
                answer.number("uid"),
                answer.text("action"),
                answer.text("state"),
                flags,
                answer.text("protocol"),
                answer.count("packets"),
                answer.count("bytes"));
    }

    private static FirewallRuleset.End end(Answer answer, String side, String direction) throws DeviceException {
        Answer ports = answer.object(side + "PortRange");
        return new FirewallRuleset.End(
                answer.text(side + "IP"),
                answer.text(side + "Mask"),
                answer.textOr("interface" + direction + "Name", ""),
                ports.integer("min"),
                ports.integer("max"));
    }

    private static String path(String name) {
        return "/net/interfaces/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
