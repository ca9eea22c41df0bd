package io.sphereexplorer.device;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a certificate in a board's store: 1 to 16 of {@code A–Z a–z 0–9 . - _} (device-protocol §4.4.3). */
public record CertificateId(String text) {
    public static final int MAX_LENGTH = 16;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,16}");

    public CertificateId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the ID of a certificate: " + text);
        }
    }

    /** Empty if no certificate can have this name. */
    public static Optional<CertificateId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CertificateId(text)) : Optional.empty();
    }
}
