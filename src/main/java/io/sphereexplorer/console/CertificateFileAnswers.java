package io.sphereexplorer.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.certificate.CertificateExtension;
import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.Remark;
import java.util.List;
import java.util.Locale;

/** What certificate files hold, as answers. */
final class CertificateFileAnswers {
    private static final String[] LABELS = {
        "subject", "Subject",
        "issuer", "Issuer",
        "serialNumber", "Serial number",
        "notBefore", "Not before",
        "notAfter", "Not after",
        "key", "Key",
        "signature", "Signature",
        "thumbprint", "SHA-1",
        "sha256", "SHA-256",
        "extensions", "Extensions",
        "remarks", "Remarks"
    };

    private CertificateFileAnswers() {}

    /** One entry a certificate; what is odd about the file itself is a note. */
    static Answer file(CertificateFile file, BoardRun run) {
        file.notes()
                .forEach(note -> run.note("note: "
                        + Messages.text("inspection.note." + note.name().toLowerCase(Locale.ROOT))));
        List<ObjectNode> entries =
                file.entries().stream().map(CertificateFileAnswers::entry).toList();
        return Answer.list(entries, TextLines.list(entries, "", LABELS))
                .showing("subject", "notBefore", "notAfter", "thumbprint");
    }

    private static ObjectNode entry(CertificateFile.Entry entry) {
        CertificateFacts facts = entry.facts();
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("subject", facts.subject())
                .put("issuer", facts.issuer())
                .put("serialNumber", facts.serial())
                .put("notBefore", facts.notBefore().toString())
                .put("notAfter", facts.notAfter().toString())
                .put("key", facts.key())
                .put("signature", facts.signature())
                .put("thumbprint", facts.sha1().replace(":", ""))
                .put("sha256", facts.sha256());
        for (CertificateExtension extension : facts.extensions()) {
            told.withArray("extensions")
                    .add(extension.name()
                            + (extension.isCritical() ? " (critical): " : ": ")
                            + extension.value().orElse("cannot be read"));
        }
        for (Remark remark : entry.remarks()) {
            told.withArray("remarks")
                    .add(Messages.text("inspection.remark." + remark.name().toLowerCase(Locale.ROOT)));
        }
        return told;
    }
}
