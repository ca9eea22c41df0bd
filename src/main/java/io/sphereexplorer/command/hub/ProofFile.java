package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.HubException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;

/** A file with a proof of possession. */
final class ProofFile {
    private static final int LARGEST = 1 << 16;

    private ProofFile() {}

    /** As DER; @throws HubException.ProofMismatch if it is no certificate. */
    static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new HubException.ProofMismatch("too large", null);
        }
        try {
            return AuthorityCertificate.read(Files.readAllBytes(file)).getEncoded();
        } catch (CertificateException e) {
            throw new HubException.ProofMismatch("no certificate: " + e.getMessage(), null);
        }
    }
}
