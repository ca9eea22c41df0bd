package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Asks for the CA certificates of the chosen hub. */
public record ListHubCertificates() implements CloudCommand<List<HubCertificate>> {
    @Override
    public List<HubCertificate> run(Session session) throws IOException {
        return OpenHub.of(session).certificates().list();
    }

    @Override
    public String asText() {
        return "hub certificate list";
    }
}
