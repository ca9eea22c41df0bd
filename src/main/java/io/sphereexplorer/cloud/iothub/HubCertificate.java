package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A CA certificate of a hub; cloud-services §3.2.
 *
 * @param thumbprint SHA-1 of the DER form, in hexadecimal, upper case; certificates are compared by it
 * @param subject as the hub writes it, for display only
 * @param etag of this state of it; another one after each change
 * @param isVerified whether the hub lets boards in that have a certificate from this CA
 * @param code that a proof has to be about; only in the answer to the request for it
 */
public record HubCertificate(
        String name,
        String thumbprint,
        String subject,
        String etag,
        boolean isVerified,
        Optional<Instant> expiry,
        Optional<Instant> updated,
        Optional<String> code) {
    public HubCertificate {
        Objects.requireNonNull(name);
        Objects.requireNonNull(etag);
        thumbprint = thumbprint.toUpperCase(Locale.ROOT);
    }

    /** What of a description is not its name. */
    record Properties(
            @JsonProperty(required = true) String thumbprint,
            Optional<String> subject,
            Optional<String> expiry,
            Optional<String> updated,
            Optional<Boolean> isVerified,
            Optional<String> verificationCode) {}

    @JsonCreator
    static HubCertificate of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "etag", required = true) String etag,
            @JsonProperty(value = "properties", required = true) Properties told) {
        return new HubCertificate(
                name,
                told.thumbprint(),
                told.subject().orElse(""),
                etag,
                told.isVerified().orElse(false),
                told.expiry().flatMap(HubCertificate::date),
                told.updated().flatMap(HubCertificate::date),
                told.verificationCode());
    }

    /** Whether it is the certificate of this thumbprint, in whatever case. */
    public boolean is(String other) {
        return thumbprint.equalsIgnoreCase(other);
    }

    /** Since when boards can come in by it, at the earliest; empty if they cannot, or the hub does not tell. */
    public Optional<Instant> letsInSince() {
        return isVerified ? updated : Optional.empty();
    }

    /** RFC 1123 by the interface; ISO 8601 is read, too. A date that cannot be read counts as not told. */
    private static Optional<Instant> date(String text) {
        return read(DateTimeFormatter.RFC_1123_DATE_TIME, text).or(() -> read(DateTimeFormatter.ISO_DATE_TIME, text));
    }

    private static Optional<Instant> read(DateTimeFormatter form, String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, form).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
