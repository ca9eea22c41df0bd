package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.device.StoredCertificate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The results of certificate commands as answers; keys and their order are those of the board (azsphere-cli §5.7). */
final class CertificateAnswers {
    private static final String[] LABELS = {
        "id", "ID",
        "notBefore", "Start date",
        "notAfter", "Expiry date",
        "subjectName", "Subject name",
        "issuerName", "Issuer name"
    };

    private CertificateAnswers() {}

    static Answer identifiers(List<String> identifiers) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        identifiers.forEach(entry.putArray("identifiers")::add);
        String text = identifiers.isEmpty()
                ? "No certificates found"
                : "Certificates found:\n--> " + String.join("\n--> ", identifiers);
        return Answer.object(entry, text);
    }

    static Answer shown(StoredCertificate certificate) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("id", certificate.id())
                .put("notBefore", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(certificate.notBefore()))
                .put("notAfter", DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(certificate.notAfter()))
                .put("subjectName", certificate.subject())
                .put("issuerName", certificate.issuer());
        return Answer.object(entry, TextLines.of(entry, LABELS));
    }

    /** The board gives the number as a text. */
    static Answer quota(int octets) {
        String number = Integer.toString(octets);
        return Answer.object(
                JsonNodeFactory.instance.objectNode().put("AvailableSpace", number),
                "Available space in the certificate store: %s bytes".formatted(number));
    }
}
