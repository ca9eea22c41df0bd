package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.http.HttpTransport;
import java.util.Optional;

/** A board's network proxy, as typed calls (device-protocol §4.4.4). Blocking; as thread-safe as its transport. */
public final class ProxyApi {
    private static final String PROXY = "/net/proxy";

    private final RestCalls calls;

    public ProxyApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    ProxyApi(RestCalls calls) {
        this.calls = calls;
    }

    /** Empty if the board has none. */
    public Optional<Proxy> proxy() throws DeviceException {
        Answer answer = calls.get(PROXY);
        return answer.tree().isEmpty() ? Optional.empty() : Optional.of(proxy(answer));
    }

    /**
     * Stores a proxy in place of the one before.
     *
     * @param password present if the proxy has a user name
     */
    public Proxy apply(Proxy proxy, Optional<Secret> password) throws DeviceException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("enabled", proxy.enabled())
                .put("address", OctetJson.utf8(proxy.address()))
                .put("port", proxy.port());
        proxy.exceptions().stream().map(OctetJson::utf8).forEach(body.putArray("noProxyAddresses")::add);
        body.put("authenticationType", proxy.authenticationType());
        proxy.username().ifPresent(name -> body.put("username", OctetJson.utf8(name)));
        password.ifPresent(secret -> body.put("password", OctetJson.utf8(secret.reveal())));
        return proxy(calls.call("POST", PROXY, body));
    }

    /**
     * Reads the proxy and stores it again, enabled or not.
     *
     * @throws DeviceException.NoProxy if there is none
     * @throws DeviceException.PasswordNeeded if it has a password, which the board does not tell, and none is given
     */
    public Proxy setEnabled(boolean enabled, Optional<Secret> password) throws DeviceException {
        Proxy stored = proxy().orElseThrow(DeviceException.NoProxy::new);
        if (stored.username().isPresent() && password.isEmpty()) {
            throw new DeviceException.PasswordNeeded();
        }
        Optional<Secret> wanted = stored.username().flatMap(_ -> password);
        return apply(stored.switched(enabled), wanted);
    }

    /** Does nothing if there is none. */
    public void delete() throws DeviceException {
        calls.call("DELETE", PROXY);
    }

    private static Proxy proxy(Answer answer) throws DeviceException {
        return new Proxy(
                answer.flag("enabled"),
                answer.text("address"),
                answer.integer("port"),
                answer.optionalText("username"),
                answer.texts("noProxyAddresses"));
    }
}
