package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Route.Access.IF_REST_IS_ALLOWED;
import static io.sphereexplorer.emulator.rest.Route.Content.IGNORED;

import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.Route;
import java.util.List;

/** The routes of the published interface that a real board has and the emulator says it has not. */
final class NotEmulated {
    private NotEmulated() {}

    static List<Route> all() {
        return List.of(
                refused("GET", "/stats/memory/groups/applications"),
                refused("PUT", "/update/stage"),
                refused("POST", "/update/install"),
                refused("DELETE", "/app/image/{componentId}"),
                refused("GET", "/app/status/{componentId}"),
                refused("PATCH", "/app/status/{componentId}"),
                refused("GET", "/app/quota/{componentId}"));
    }

    private static Route refused(String method, String path) {
        return new Route(method, path, IF_REST_IS_ALLOWED, IGNORED, _ -> {
            throw new Refusal(RestError.NOT_EMULATED);
        });
    }
}
