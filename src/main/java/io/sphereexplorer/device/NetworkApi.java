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
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (Answer answer : calls.get("/net/interfaces").list("interfaces")) {
            interfaces.add(networkInterface(answer));
        }
        return interfaces;
    }

    public NetworkInterface interfaceNamed(String name) throws DeviceException {
        return networkInterface(calls.get(path(name)));
    }

    /** Takes effect within five seconds. */
    public void setUp(String name, boolean up) throws DeviceException {
        calls.call("PATCH", path(name), JsonNodeFactory.instance.objectNode().put("interfaceUp", up));
    }

    public NetworkStatus status() throws DeviceException {
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

    private static String path(String name) {
        return "/net/interfaces/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
