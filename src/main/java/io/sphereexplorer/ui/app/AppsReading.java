package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.app.ListImages;
import io.sphereexplorer.command.app.ShowAppQuota;
import io.sphereexplorer.command.app.ShowAppStatus;
import io.sphereexplorer.command.app.ShowMemoryStats;
import io.sphereexplorer.device.AppQuota;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.device.MemoryUse;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.ReadValue;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a board says of its software at one time.
 *
 * @param at when, so that no two readings are equal
 * @param memory unreadable where the board does not permit development
 */
record AppsReading(Instant at, ImageInventory inventory, List<AppRow> rows, ReadValue<MemoryUse> memory) {
    AppsReading {
        rows = List.copyOf(rows);
    }

    /** Blocks while the board answers. */
    static AppsReading take(Session session, InstantSource clock) throws IOException {
        ImageInventory inventory = new ListImages().run(session);
        List<AppRow> rows = new ArrayList<>();
        for (ImageInventory.Component component : inventory.components()) {
            rows.add(row(component, session));
        }
        return new AppsReading(clock.instant(), inventory, rows, memory(session));
    }

    private static AppRow row(ImageInventory.Component component, Session session) throws IOException {
        Optional<UUID> application = new AppRow(component, Optional.empty(), Optional.empty()).application();
        if (application.isEmpty()) {
            return new AppRow(component, Optional.empty(), Optional.empty());
        }
        AppStatus status = new ShowAppStatus(application).run(session).getFirst();
        var row = new AppRow(component, Optional.of(status), Optional.empty());
        return row.isControllable() ? new AppRow(component, Optional.of(status), quota(application, session)) : row;
    }

    private static Optional<AppQuota> quota(Optional<UUID> application, Session session) throws IOException {
        try {
            return Optional.of(new ShowAppQuota(application).run(session).getFirst());
        } catch (DeviceException.Refused _) { // it was deleted meanwhile
            return Optional.empty();
        }
    }

    private static ReadValue<MemoryUse> memory(Session session) throws IOException {
        try {
            return new ReadValue.Present<>(new ShowMemoryStats().run(session));
        } catch (DeviceException.Refused | DeviceException.TooOld reason) {
            return new ReadValue.Unreadable<>(reason);
        }
    }
}
