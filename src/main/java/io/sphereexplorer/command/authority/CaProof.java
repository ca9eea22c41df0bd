package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.AuthorityException;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/**
 * What proves to a hub that the tenant's CA signs what the hub asks.
 *
 * @param code as the hub gave it, which is good for one certificate
 */
public record CaProof(String code, CaChoice choice) {
    /**
     * Asks the service for the proof, as DER, and looks at it as the hub will. Blocks.
     *
     * @throws AuthorityException.Unfit if the CA did not sign it, or it is about another code
     * @throws AuthorityException.Expired if the service does not hand the CA certificate out any more
     */
    public byte[] fetch(Session session) throws IOException {
        CaChoice.Found found = choice.find(session);
        byte[] octets = found.api().proof(code, found.thumbprint());
        var authority = CaFiles.certificate(found.api().certificate(found.thumbprint()));
        CaFiles.checkProof(CaFiles.certificate(octets), authority, code);
        return octets;
    }
}
