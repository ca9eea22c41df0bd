package io.sphereexplorer.command.claim;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Looks who owns a board, in all tenants of all signed-in accounts; changes nothing.
 *
 * @param device of a board that need not be here; empty for the attached one
 */
public record FindOwner(Optional<DeviceId> device, Pace pace) implements Command<OwnerSearch> {
    @Override
    public OwnerSearch run(Session session) throws IOException {
        session.cloud().signedIn();
        ClaimTarget target = ClaimTarget.of(session, device);
        return new TenantRound(session.cloud(), target.id()).search(pace.now());
    }

    @Override
    public String asText() {
        return "device find-owner" + option(device);
    }

    @Override
    public boolean goesToBoard() {
        return device.isEmpty();
    }

    /** As the azsphere tool writes a device ID. */
    static String option(Optional<DeviceId> device) {
        return device.map(id -> " " + CommandText.option("--device", id.upperCase()))
                .orElse("");
    }
}
