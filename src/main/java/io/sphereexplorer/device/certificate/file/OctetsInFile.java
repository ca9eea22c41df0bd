package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.CertificateFile.Form;
import io.sphereexplorer.device.certificate.file.CertificateFile.Note;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** One thing after another in octets (X.690), of which each may hold certificates. */
final class OctetsInFile {
    private final byte[] octets;
    private final Optional<Secret> password;
    private Findings found = new Findings();
    private Optional<DerContent.Kind> first = Optional.empty();

    OctetsInFile(byte[] octets, Optional<Secret> password) {
        this.octets = octets;
        this.password = password;
    }

    /** Adds what there is to what was found; what follows a certificate and is nothing is only noted. */
    OctetsInFile read(Findings into) throws Unusable {
        found = into;
        int from = 0;
        while (from < octets.length) {
            byte[] rest = Arrays.copyOfRange(octets, from, octets.length);
            if (from > 0 && !DerContent.mayBegin(rest)) {
                found.note(Note.TRAILING);
                return this;
            }
            try {
                DerContent content = DerContent.of(rest);
                first = first.or(() -> Optional.of(content.kind()));
                take(content, rest);
                from += content.length();
            } catch (Unusable unusable) {
                found.fail(unusable.problem());
                return this;
            }
        }
        return this;
    }

    /** What the first thing is; empty if it cannot be read. */
    Optional<DerContent.Kind> kind() {
        return first;
    }

    CertificateFile result(Form plain, Instant now) throws Unusable {
        return found.result(form(plain), now);
    }

    private Form form(Form plain) {
        return switch (first.orElse(DerContent.Kind.OTHER)) {
            case PKCS7 -> Form.PKCS7;
            case PKCS12 -> Form.PKCS12;
            default -> plain;
        };
    }

    private void take(DerContent content, byte[] rest) throws Unusable {
        switch (content.kind()) {
            case CERTIFICATE -> found.add(content.certificates());
            case PKCS7 -> {
                found.add(content.certificates());
                if (content.certificates().isEmpty()) {
                    found.fail(Problem.PKCS7_WITHOUT);
                }
            }
            case PKCS12 -> open(Arrays.copyOf(rest, content.length()));
            case PRIVATE_KEY -> found.fail(Problem.PRIVATE_KEY);
            case PUBLIC_KEY -> found.fail(Problem.PUBLIC_KEY);
            case REQUEST -> found.fail(Problem.REQUEST);
            case REVOCATION_LIST -> found.fail(Problem.REVOCATION_LIST);
            case OTHER -> found.fail(Problem.BINARY);
        }
    }

    private void open(byte[] container) throws Unusable {
        Pkcs12Content.Opened opened = Pkcs12Content.open(container, password);
        found.add(opened.certificates());
        if (opened.certificates().isEmpty()) {
            found.fail(Problem.PKCS12_WITHOUT);
        } else if (opened.holdsKey()) {
            found.note(Note.HOLDS_KEY);
        }
    }
}
