package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.CertificateFile.Note;
import io.sphereexplorer.device.certificate.file.DerContent.Kind;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import java.util.Arrays;
import java.util.Optional;

/** A block of a text; what is in it counts, not what its label says. */
record BlockInFile(PemBlocks.Block block, Optional<Secret> password) {
    private static final String OPENSSL = "TRUSTED CERTIFICATE";

    void read(Findings found) throws Unusable {
        if (block.isPrivateKey()) {
            found.fail(block.label().startsWith("OPENSSH") ? Problem.SSH_KEY : Problem.PRIVATE_KEY);
        } else if (block.octets().filter(DerContent::mayBegin).isEmpty()) {
            found.fail(Problem.DAMAGED);
        } else {
            var octets = new OctetsInFile(alone(block.octets().get()), password);
            octets.read(found);
            octets.kind().filter(kind -> !isLabelled(kind)).ifPresent(_ -> found.note(Note.WRONG_LABEL));
        }
    }

    /** OpenSSL writes what it trusts a certificate for behind it. */
    private byte[] alone(byte[] octets) throws Unusable {
        return block.label().equals(OPENSSL)
                ? Arrays.copyOf(octets, DerContent.of(octets).length())
                : octets;
    }

    private boolean isLabelled(Kind kind) {
        return switch (kind) {
            case CERTIFICATE -> block.label().matches("(X509 |TRUSTED )?CERTIFICATE");
            case PKCS7 -> block.label().matches("PKCS7|CMS|PKCS #7 SIGNED DATA");
            case REQUEST -> block.label().endsWith("CERTIFICATE REQUEST");
            case REVOCATION_LIST -> block.label().equals("X509 CRL");
            case PUBLIC_KEY -> block.label().endsWith("PUBLIC KEY");
            case PKCS12, PRIVATE_KEY, OTHER -> false;
        };
    }
}
