package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * Removes a CA certificate from the chosen hub, which then lets no board in that has its certificate from this CA; {@link
 * PlanCertificateRemoval} tells which.
 *
 * @param name of the certificate at the hub
 * @param confirmed the name once more, as the user has typed it
 */
public record DeleteHubCertificate(String name, String confirmed) implements CloudCommand<Done> {
    /**
     * Sends it once.
     *
     * @throws HubException.NotConfirmed before anything is sent
     * @throws HubException.NoSuchCertificate if the hub has none of the name
     */
    @Override
    public Done run(Session session) throws IOException {
        if (!name.equals(confirmed)) {
            throw new HubException.NotConfirmed(name);
        }
        HubCas cas = new HubCas(OpenHub.of(session).certificates());
        cas.show(name);
        cas.delete(name);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "hub certificate delete "
                + CommandText.option("--name", name)
                + (confirmed.isEmpty() ? "" : " " + CommandText.option("--confirm", confirmed));
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
