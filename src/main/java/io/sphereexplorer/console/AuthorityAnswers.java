package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.authority.CaCertificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The results of commands about CA certificates as answers; keys are those of azsphere-cli §6. */
final class AuthorityAnswers {
    private AuthorityAnswers() {}

    static Answer certificates(List<CaCertificate> certificates) {
        List<ObjectNode> entries =
                certificates.stream().map(AuthorityAnswers::entry).toList();
        String text = TextLines.list(
                entries,
                "No CA certificates found.",
                "thumbprint",
                "Thumbprint",
                "state",
                "State",
                "notBefore",
                "Not before",
                "notAfter",
                "Not after");
        return Answer.list(entries, text).showing("thumbprint", "active", "revoked", "notBefore", "notAfter", "state");
    }

    /** One that has expired stays in the list, but what was in it is not told any more. */
    private static ObjectNode entry(CaCertificate certificate) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("thumbprint", certificate.thumbprint())
                .put("active", certificate.isActive())
                .put("revoked", certificate.isRevoked())
                .put("state", certificate.state().name().toLowerCase(Locale.ROOT));
        certificate.serial().ifPresent(serial -> entry.put("serialNumber", serial));
        certificate.notBefore().map(Instant::toString).ifPresent(date -> entry.put("notBefore", date));
        certificate.notAfter().map(Instant::toString).ifPresent(date -> entry.put("notAfter", date));
        return entry;
    }
}
