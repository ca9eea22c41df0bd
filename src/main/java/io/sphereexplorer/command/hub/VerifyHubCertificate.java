package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Proves to the hub that the CA of a certificate is the user's. One that is verified already stays as it is.
 *
 * @param name of the certificate at the hub
 * @param proof a file with a proof for the code that the hub gave last; without one a new code is drawn and the tenant's CA
 *     signs a proof for it, which is checked before it is sent
 * @param tenant by name or ID whose CA it is; the chosen one if left out
 */
public record VerifyHubCertificate(String name, Optional<Path> proof, Optional<String> tenant)
        implements CloudCommand<HubCertificate> {
    /**
     * The certificate as the hub has it then.
     *
     * @throws HubException.ProofMismatch if the proof is for another code or another certificate
     */
    @Override
    public HubCertificate run(Session session) throws IOException {
        HubCas cas = new HubCas(OpenHub.of(session).certificates());
        HubCertificate certificate = cas.show(name);
        if (certificate.isVerified()) {
            return certificate;
        }
        if (proof.isPresent()) {
            return cas.verify(certificate, ProofFile.read(proof.get()));
        }
        TenantCas tenantCas = TenantCas.of(session, tenant);
        String thumbprint = tenantCas.sameAs(certificate).thumbprint();
        String code = cas.drawCode(name).code().orElseThrow();
        return cas.verify(certificate, tenantCas.proof(session, code, thumbprint));
    }

    @Override
    public String asText() {
        return "hub certificate verify "
                + CommandText.option("--name", name)
                + CommandText.option("--proof", proof.map(Path::toString))
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
