package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads how many octets are free in a board's certificate store. */
public record ShowCertificateQuota() implements Command<Integer> {
    @Override
    public Integer run(Session session) throws IOException {
        return session.device().certificates().availableSpace();
    }

    @Override
    public String asText() {
        return "device certificate show-quota";
    }
}
