package io.sphereexplorer.device.certificate;

import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.NewCertificate;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a certificate for a board comes from.
 *
 * @param privateKey only for type CLIENT, which needs it
 * @param password of the private key, if it is encrypted
 */
public record CertificateFiles(
        CertificateType type, Path certificate, Optional<Path> privateKey, Optional<Secret> password) {
    /** What a user should know of a certificate that a board takes all the same. */
    public enum Warning {
        EXPIRED,
        NOT_YET_VALID,
        /** Meant as a root, but it may not sign others. */
        NO_AUTHORITY,
        /** Meant for a client, but marked to sign others. */
        IS_AUTHORITY,
        /** Meant for a client, but its extended key usage names other purposes only (RFC 5280 §4.2.1.12). */
        NOT_FOR_CLIENTS
    }

    /** What the files hold. */
    public record Content(NewCertificate certificate, CertificateFacts facts, List<Warning> warnings) {
        public Content {
            warnings = List.copyOf(warnings);
        }

        /** The room that it needs in a board's store, as far as is known: the length of what is sent. */
        public int octets() {
            return certificate.pem().length()
                    + certificate.privateKey().map(key -> key.reveal().length()).orElse(0);
        }
    }

    /**
     * Reads the files and checks that they fit together.
     *
     * @throws UnusableCertificate if they do not, naming why
     */
    public Content read(Instant now) throws IOException {
        checkChoice();
        PublicCertificate publicCertificate = PublicCertificate.read(certificate);
        Optional<Secret> key = Optional.empty();
        if (privateKey.isPresent()) {
            PrivateKeyFile keyFile = PrivateKeyFile.read(privateKey.get());
            keyFile.check(password, publicCertificate);
            key = Optional.of(keyFile.pem());
        }
        var read = new NewCertificate(type, publicCertificate.pem(), key, password);
        return new Content(read, CertificateFacts.of(publicCertificate.first()), warnings(publicCertificate, now));
    }

    private void checkChoice() throws UnusableCertificate {
        boolean client = type == CertificateType.CLIENT;
        if (client && privateKey.isEmpty()) {
            throw new UnusableCertificate(Problem.KEY_MISSING, certificate);
        }
        if (!client && privateKey.isPresent()) {
            throw new UnusableCertificate(Problem.KEY_NOT_ALLOWED, certificate);
        }
        if (!client && password.isPresent()) {
            throw new UnusableCertificate(Problem.PASSWORD_NOT_ALLOWED, certificate);
        }
        int octets = password.map(text -> text.reveal().getBytes(StandardCharsets.UTF_8).length)
                .orElse(0);
        if (octets > PrivateKeyFile.MAX_PASSWORD) {
            throw new UnusableCertificate(Problem.PASSWORD_TOO_LONG, certificate);
        }
    }

    private List<Warning> warnings(PublicCertificate read, Instant now) {
        List<Warning> warnings = new ArrayList<>();
        if (now.isAfter(read.first().getNotAfter().toInstant())) {
            warnings.add(Warning.EXPIRED);
        }
        if (now.isBefore(read.first().getNotBefore().toInstant())) {
            warnings.add(Warning.NOT_YET_VALID);
        }
        boolean authority = read.first().getBasicConstraints() >= 0;
        if (type == CertificateType.ROOT_CA && !authority) {
            warnings.add(Warning.NO_AUTHORITY);
        }
        if (type == CertificateType.CLIENT && authority) {
            warnings.add(Warning.IS_AUTHORITY);
        }
        if (type == CertificateType.CLIENT && !read.mayBeClient()) {
            warnings.add(Warning.NOT_FOR_CLIENTS);
        }
        return warnings;
    }
}
