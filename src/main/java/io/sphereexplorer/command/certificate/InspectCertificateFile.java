package io.sphereexplorer.command.certificate;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.CertificateFileReader;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads the certificates in a file on this computer, whatever its form.
 *
 * @param password of a PKCS#12 container
 * @param clock decides what has expired
 */
public record InspectCertificateFile(Path file, Optional<Secret> password, InstantSource clock)
        implements Command<CertificateFile> {
    @Override
    public CertificateFile run(Session session) throws IOException {
        return new CertificateFileReader(file, password, clock.instant()).read();
    }

    @Override
    public String asText() {
        return "certificate inspect "
                + CommandText.option("--file", file.toString())
                + password.map(_ -> " --password " + CommandText.MASK).orElse("");
    }

    @Override
    public boolean goesToBoard() {
        return false;
    }
}
