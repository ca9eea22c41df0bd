package io.sphereexplorer.emulator.network;

import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;

import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.Route.Content;
import io.sphereexplorer.emulator.rest.WireJson;
import java.util.List;
import java.util.Optional;

/** The board's proxy (device-protocol §4.4.4). */
public final class ProxyRoutes {
    private static final String PATH = "/net/proxy";

    private final ProxyStore store;

    public ProxyRoutes(ProxyStore store) {
        this.store = store;
    }

    public List<Route> all() {
        return List.of(
                Route.get(PATH, IF_REST_IS_ALLOWED, this::show),
                new Route("POST", PATH, IF_REST_IS_ALLOWED, Content.JSON_OBJECT_OF_ANY_TYPE, this::configure),
                new Route("DELETE", PATH, IF_REST_IS_ALLOWED, Content.IGNORED, this::remove));
    }

    private Reply show(Call call) {
        return Reply.ok(store.proxy().map(proxy -> proxy.json(Optional.empty())).orElseGet(WireJson::object));
    }

    private Reply configure(Call call) throws Refusal {
        var request = new ProxyRequest(call.body());
        var proxy = request.proxy();
        store.store(proxy);
        return Reply.ok(proxy.json(request.password()));
    }

    private Reply remove(Call call) {
        store.clear();
        return Reply.ok();
    }
}
