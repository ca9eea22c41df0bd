package io.sphereexplorer.command.app;

import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.DeviceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The applications a command is about.
 *
 * @param component if it is only one; all installed ones otherwise
 */
record Apps(AppApi api, Optional<UUID> component) {
    /** Asks something of one application. */
    interface Call<R> {
        R on(AppApi api, UUID component) throws DeviceException;
    }

    <R> List<R> each(Call<R> call) throws DeviceException {
        List<UUID> components = component.isPresent() ? List.of(component.get()) : api.installed();
        List<R> results = new ArrayList<>();
        for (UUID each : components) {
            results.add(call.on(api, each));
        }
        return results;
    }

    static String text(String verb, Optional<UUID> component) {
        return "device app " + verb
                + component.map(id -> " --component-id " + id).orElse("");
    }
}
