package io.sphereexplorer.command.app;

import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The applications a command is about.
 *
 * @param component if it is only one; otherwise all installed ones but the debugger, which nobody starts by itself
 */
record Apps(AppApi api, Optional<UUID> component) {
    /** Asks something of one application. */
    interface Call<R> {
        R on(AppApi api, UUID component) throws DeviceException;
    }

    <R> List<R> each(Call<R> call) throws DeviceException {
        List<R> results = new ArrayList<>();
        for (UUID each : component.isPresent() ? List.of(component.get()) : withoutDebugger(api.installed())) {
            results.add(call.on(api, each));
        }
        return results;
    }

    private static List<UUID> withoutDebugger(List<UUID> installed) {
        return installed.stream()
                .filter(each -> !each.equals(ImageInventory.DEBUGGER))
                .toList();
    }

    static String text(String verb, Optional<UUID> component) {
        return "device app " + verb
                + component.map(id -> " --component-id " + id).orElse("");
    }
}
