package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Reads the names of the certificates on a board. */
public record ListCertificates() implements Command<List<String>> {
    @Override
    public List<String> run(Session session) throws IOException {
        return session.device().certificates().identifiers();
    }

    @Override
    public String asText() {
        return "device certificate list";
    }
}
