package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.command.authority.CaChoice;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Adds a CA certificate to the chosen hub, once it is clear that it is one and in its dates. One that the hub has already
 * stays as it is.
 *
 * @param choice which CA certificate of which tenant; does not count if there is a file
 * @param file with a certificate, as DER or PEM
 * @param name under which the hub is to have it; made from the thumbprint if left out
 * @param isVerified whether the hub is to take it as proved at once, which takes no code
 * @param clock decides what has expired
 */
public record AddHubCertificate(
        CaChoice choice, Optional<Path> file, Optional<String> name, boolean isVerified, InstantSource clock)
        implements CloudCommand<HubCertificate> {
    /**
     * The certificate as the hub has it then.
     *
     * @throws HubException.OutOfDates if it has expired
     * @throws HubException.NoAuthority if the file holds no CA certificate
     * @throws HubException.NameTaken if the hub has another certificate under the name
     */
    @Override
    public HubCertificate run(Session session) throws IOException {
        OpenHub hub = OpenHub.of(session);
        var certificates = hub.certificates();
        AuthorityCertificate authority = file.isPresent()
                ? AuthorityCertificate.in(file.get())
                : AuthorityCertificate.of(TenantCas.of(session, choice.tenant()), choice.thumbprint(), clock);
        authority.checkDates(clock.instant());
        return new HubCas(certificates).add(authority, name, isVerified);
    }

    @Override
    public String asText() {
        return "hub certificate add"
                + CommandText.option("--file", file.map(Path::toString))
                + (file.isPresent() ? "" : CommandText.option("--thumbprint", choice.thumbprint()))
                + (file.isPresent() ? "" : CommandText.option("--tenant", choice.tenant()))
                + CommandText.option("--name", name)
                + (isVerified ? " --verified" : "");
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
