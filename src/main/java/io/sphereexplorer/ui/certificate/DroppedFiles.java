package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.device.certificate.CertificateFiles.Warning;
import io.sphereexplorer.device.certificate.UnusableCertificate;
import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What files that were dropped on the pane are good for, as far as one look at them tells.
 *
 * @param certificate what is not a key, usable or not; the form says why if it is not
 */
record DroppedFiles(CertificateType type, Optional<Path> certificate, Optional<Path> key) {
    private static final List<Problem> OF_A_KEY = List.of(Problem.CERTIFICATE_IS_KEY, Problem.KEY_OF_SSH);

    /** Reads the files; blocks. */
    static DroppedFiles of(List<Path> files, Instant now) throws IOException {
        Optional<Path> certificate = Optional.empty();
        Optional<Path> key = Optional.empty();
        boolean authority = false;
        for (Path file : files) {
            try {
                List<Warning> warnings = new CertificateFiles(
                                CertificateType.ROOT_CA, file, Optional.empty(), Optional.empty())
                        .read(now)
                        .warnings();
                certificate = Optional.of(file);
                authority = !warnings.contains(Warning.NO_AUTHORITY);
            } catch (UnusableCertificate unusable) {
                if (OF_A_KEY.contains(unusable.problem())) {
                    key = Optional.of(file);
                } else {
                    certificate = Optional.of(file);
                }
            }
        }
        boolean root = authority && key.isEmpty();
        return new DroppedFiles(root ? CertificateType.ROOT_CA : CertificateType.CLIENT, certificate, key);
    }
}
