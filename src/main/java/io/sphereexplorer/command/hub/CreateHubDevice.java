package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.cloud.iothub.RegistryApi;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Registers a board at the chosen hub, so that it can come in with the certificate that it gets from its tenant's CA. One
 * that is registered so already stays as it is.
 *
 * @param id 128 hexadecimal digits in lower case; that of the attached board if left out
 * @param tenant by name or ID, which has to have the board; the chosen one if left out
 * @param force whether the ID may be one of no board, or of a board of another tenant
 * @param change whether an identity of the ID that is of another type or disabled is changed to fit; its keys are lost then
 */
public record CreateHubDevice(Optional<String> id, Optional<String> tenant, boolean force, boolean change)
        implements Command<CreatedDevice> {
    /**
     * The identity as the hub has it then.
     *
     * @throws HubException.UpperCase before anything is sent
     * @throws HubException.NoDeviceId before anything is sent
     * @throws HubException.Foreign before anything is sent to the hub
     * @throws HubException.OtherType if there is an identity of the ID that does not fit, and it is not to be changed
     */
    @Override
    public CreatedDevice run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        String meant = force ? BoardIdentity.ofAnything(session, id) : BoardIdentity.of(session, id);
        if (!force) {
            BoardIdentity.checkTenant(session, tenant, meant);
        }
        return hub.registry(meant, registry -> created(registry.api(), meant, change));
    }

    @Override
    public String asText() {
        return "hub device create"
                + CommandText.option("--device-id", id)
                + CommandText.option("--tenant", tenant)
                + (force ? " --force" : "")
                + (change ? " --change" : "");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }

    @Override
    public boolean goesToBoard() {
        return id.isEmpty();
    }

    static CreatedDevice created(RegistryApi registry, String id, boolean change) throws IOException {
        try {
            return new CreatedDevice(registry.create(id), false);
        } catch (CloudException.Refused refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return found(registry, registry.show(id), change);
        }
    }

    private static CreatedDevice found(RegistryApi registry, HubDevice there, boolean change) throws IOException {
        if (there.takesCaCertificates() && there.isEnabled()) {
            return new CreatedDevice(there, true);
        }
        if (!change) {
            throw new HubException.OtherType(there.id(), !there.takesCaCertificates());
        }
        return new CreatedDevice(registry.change(there), false);
    }
}
