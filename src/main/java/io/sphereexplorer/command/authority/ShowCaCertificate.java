package io.sphereexplorer.command.authority;

import io.sphereexplorer.command.CloudCommand;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.CertificateFileReader;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;

/**
 * Asks for a CA certificate of a tenant and those above it, as they are.
 *
 * @param clock decides what has expired
 */
public record ShowCaCertificate(CaChoice choice, InstantSource clock) implements CloudCommand<CertificateFile> {
    @Override
    public CertificateFile run(Session session) throws IOException {
        CaChoice.Found found = choice.find(session);
        byte[] chain = found.api().chain(found.thumbprint());
        CaFiles.chain(chain);
        return CertificateFileReader.parse(chain, "chain", clock.instant());
    }

    @Override
    public String asText() {
        return "ca-certificate show" + choice.asText();
    }
}
