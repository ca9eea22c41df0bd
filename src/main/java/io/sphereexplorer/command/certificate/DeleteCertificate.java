package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Removes a certificate from a board. */
public record DeleteCertificate(CertificateId id) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().certificates().remove(id);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device certificate delete --certificate " + id.text();
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
