package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which ID a board is to be known at a hub: that in its certificate, in lower case, for hubs compare letters exactly
 * (cloud-services §3.3).
 */
final class BoardIdentity {
    private BoardIdentity() {}

    /**
     * The ID as it is to be sent.
     *
     * @param given as a user wrote it; that of the attached board if empty
     * @throws HubException.UpperCase if it is one of a board with capital letters
     * @throws HubException.NoDeviceId if it is none of a board
     */
    static String of(Session session, Optional<String> given) throws IOException {
        return given.isPresent() ? checked(given.get()) : attached(session).lowerCase();
    }

    /** The same for one that need not be of a board; capital letters in one of a board are no matter of taste. */
    static String ofAnything(Session session, Optional<String> given) throws IOException {
        if (given.isPresent() && DeviceId.parse(given.get()).isEmpty()) {
            return given.get();
        }
        return of(session, given);
    }

    private static String checked(String id) throws HubException {
        Optional<DeviceId> read = DeviceId.parse(id);
        if (read.isEmpty()) {
            throw new HubException.NoDeviceId(id);
        }
        if (!read.get().lowerCase().equals(id)) {
            throw new HubException.UpperCase(id.toLowerCase(Locale.ROOT));
        }
        return id;
    }

    /** @throws AccountException.EmulatedBoard if the board is not of silicon and the hub is a real one */
    private static DeviceId attached(Session session) throws IOException {
        boolean isEmulated = session.board().origin() == AttachedBoard.Origin.EMULATED;
        if (isEmulated && !session.cloud().endpoints().isPractice()) {
            throw new AccountException.EmulatedBoard();
        }
        return session.device().device().identity().id();
    }

    /** @throws HubException.Foreign if the tenant does not have the board */
    static void checkTenant(Session session, Optional<String> tenant, String id) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        try {
            session.cloud().service().devices(meant.id()).show(id);
        } catch (CloudException.Refused refused) {
            throw refused.status() == 404 ? new HubException.Foreign(id, meant.name()) : refused;
        }
    }
}
