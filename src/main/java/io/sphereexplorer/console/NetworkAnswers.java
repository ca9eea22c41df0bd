package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.device.NetworkStatus;
import io.sphereexplorer.device.Proxy;
import java.util.List;

/** The results of network commands as answers; keys and their order are those of the board (azsphere-cli §5.5). */
final class NetworkAnswers {
    private static final String[] INTERFACE_LABELS = {
        "interfaceName", "Interface name",
        "interfaceUp", "Interface up",
        "connectedToNetwork", "Connected to network",
        "ipAcquired", "IP acquired",
        "connectedToInternet", "Connected to internet",
        "hardwareAddress", "Hardware address",
        "ipAssignment", "IP assignment",
        "ipAddresses", "IP addresses"
    };
    private static final String[] STATUS_LABELS = {
        "deviceAuthenticationIsReady", "Device authentication is ready",
        "networkTimeSync", "Network time sync",
        "proxy", "Proxy"
    };

    private static final String[] PROXY_LABELS = {
        "address", "Address",
        "port", "Port",
        "enabled", "Enabled",
        "authenticationType", "Authentication",
        "username", "User name",
        "noProxyAddresses", "No proxy for"
    };

    private NetworkAnswers() {}

    static Answer interfaces(List<NetworkInterface> interfaces) {
        var entries = interfaces.stream().map(NetworkAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "No network interfaces found", INTERFACE_LABELS))
                .showing(
                        "interfaceName",
                        "interfaceUp",
                        "connectedToNetwork",
                        "ipAcquired",
                        "ipAddresses",
                        "connectedToInternet");
    }

    static Answer networkInterface(NetworkInterface each) {
        ObjectNode entry = entry(each);
        return Answer.object(entry, TextLines.of(entry, INTERFACE_LABELS));
    }

    static Answer status(NetworkStatus status) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("deviceAuthenticationIsReady", status.deviceAuthenticationReady())
                .put("networkTimeSync", status.timeSync().wireName())
                .put("proxy", status.proxy());
        return Answer.object(entry, TextLines.of(entry, STATUS_LABELS));
    }

    static Answer proxy(Proxy proxy) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("address", proxy.address())
                .put("enabled", proxy.enabled())
                .put("port", proxy.port())
                .put("authenticationType", proxy.authenticationType());
        proxy.username().ifPresent(name -> entry.put("username", name));
        proxy.exceptions().forEach(entry.putArray("noProxyAddresses")::add);
        return Answer.object(entry, TextLines.of(entry, PROXY_LABELS));
    }

    private static ObjectNode entry(NetworkInterface each) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("interfaceName", each.name())
                .put("interfaceUp", each.up())
                .put("connectedToNetwork", each.connectedToNetwork())
                .put("ipAcquired", each.ipAcquired())
                .put("connectedToInternet", each.connectedToInternet());
        each.hardwareAddress().ifPresent(address -> entry.put("hardwareAddress", address));
        each.ipAssignment().ifPresent(assignment -> entry.put("ipAssignment", assignment));
        if (!each.ipAddresses().isEmpty()) {
            each.ipAddresses().forEach(entry.withArray("ipAddresses")::add);
        }
        return entry;
    }
}
