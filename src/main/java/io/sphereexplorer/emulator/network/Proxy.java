package io.sphereexplorer.emulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.List;
import java.util.Optional;

/**
 * A configured proxy. Its password is not kept, because nothing reads it.
 *
 * @param username present if the proxy wants to know who comes
 */
public record Proxy(
        String address, boolean enabled, int port, Optional<String> username, List<String> noProxyAddresses) {
    public Proxy {
        noProxyAddresses = List.copyOf(noProxyAddresses);
    }

    /** With keys in the order of the published answers (device-protocol §4.4.4). */
    ObjectNode json(Optional<String> password) {
        var json = WireJson.object()
                .put("address", address)
                .put("enabled", enabled)
                .put("port", port)
                .put("authenticationType", username.isPresent() ? "basic" : "anonymous");
        username.ifPresent(name -> json.put("username", name));
        password.ifPresent(secret -> json.put("password", secret));
        noProxyAddresses.forEach(json.putArray("noProxyAddresses")::add);
        return json;
    }
}
