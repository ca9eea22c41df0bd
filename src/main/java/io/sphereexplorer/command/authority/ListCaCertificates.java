package io.sphereexplorer.command.authority;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Asks for all CA certificates of a tenant, with the state of each.
 *
 * @param tenant by name or ID; the chosen one if left out
 * @param clock decides what has expired
 */
public record ListCaCertificates(Optional<String> tenant, InstantSource clock)
        implements CloudCommand<List<CaCertificate>> {
    @Override
    public List<CaCertificate> run(Session session) throws IOException {
        Tenant meant = session.cloud().tenant(tenant);
        return CaCertificate.of(
                session.cloud().service().certificates(meant.id()).list(), clock.instant());
    }

    @Override
    public String asText() {
        return "ca-certificate list" + CommandText.option("--tenant", tenant);
    }
}
