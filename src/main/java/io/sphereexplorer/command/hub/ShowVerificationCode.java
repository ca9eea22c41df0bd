package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * Draws a code from the hub that a proof has to be about; one that was drawn before is void then.
 *
 * @param name of the certificate at the hub
 */
public record ShowVerificationCode(String name) implements CloudCommand<HubCertificate> {
    /**
     * The certificate with its code.
     *
     * @throws HubException.NoSuchCertificate if the hub has none of the name
     */
    @Override
    public HubCertificate run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        HubCertificate withCode = new HubCas(hub.certificates()).drawCode(name);
        hub.desk().remember(withCode);
        return withCode;
    }

    @Override
    public String asText() {
        return "hub certificate show-code " + CommandText.option("--name", name);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
