package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads what a board says of one of its certificates. */
public record ShowCertificate(CertificateId id) implements Command<StoredCertificate> {
    @Override
    public StoredCertificate run(Session session) throws IOException {
        return session.device().certificates().certificate(id);
    }

    @Override
    public String asText() {
        return "device certificate show --certificate " + id.text();
    }
}
