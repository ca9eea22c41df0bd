package io.sphereexplorer.device.certificate.file;

import io.sphereexplorer.device.certificate.CertificateFacts;
import java.util.List;
import java.util.Optional;

/** What a file with certificates holds, as it was read. */
public record CertificateFile(Form form, List<Entry> entries, List<Note> notes) {
    public CertificateFile {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /** How a file holds certificates. */
    public enum Form {
        /** Text with marks (RFC 7468). */
        PEM,
        /** One certificate, or several one after another, in octets (X.690). */
        DER,
        /** A container of certificates (RFC 2315, RFC 5652). */
        PKCS7,
        /** A container of certificates and keys under a password (RFC 7292). */
        PKCS12
    }

    /** What a user should know of the file, though it could be read. */
    public enum Note {
        /** A block says that it holds something else than it does. */
        WRONG_LABEL,
        /** Octets after the last certificate belong to nothing. */
        TRAILING,
        /** Something else in it is damaged or cut off. */
        PARTLY_UNREADABLE,
        /** There is a private key besides, which was not read. */
        HOLDS_KEY,
        /** It is text of two octets a character. */
        UTF_16,
        /** It is base64 without the marks of PEM. */
        BARE_BASE64
    }

    /**
     * A certificate of it.
     *
     * @param issuer the place in the file of the certificate that signed it; empty if that is not there, or it signed itself
     */
    public record Entry(CertificateFacts facts, Optional<Integer> issuer, List<Remark> remarks) {
        public Entry {
            remarks = List.copyOf(remarks);
        }
    }
}
