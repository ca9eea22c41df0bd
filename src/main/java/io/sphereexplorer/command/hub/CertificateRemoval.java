package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import java.util.List;

/**
 * What comes of removing a certificate from a hub.
 *
 * @param use what the tenant does with the CA
 * @param boards IDs of those that the hub does not let in any more then; empty if there are none or it is not known
 */
public record CertificateRemoval(HubCertificate certificate, Use use, List<String> boards) {
    /** What the tenant does with the CA. */
    public enum Use {
        /** Its boards get their certificates from it. */
        ACTIVE,
        /** It waits to become the active one. */
        NEXT,
        /** It is one of the tenant's that no board gets certificates from any more. */
        RETIRED,
        /** It is none of the tenant's. */
        OTHER,
        /** There is nobody to ask, or the tenant did not say. */
        UNKNOWN
    }

    public CertificateRemoval {
        boards = List.copyOf(boards);
    }
}
