package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An identity in the registry of a hub; cloud-services §3.3.
 *
 * @param id as it was registered; hubs compare letters exactly
 * @param etag of this state of it
 * @param isConnected as the hub sees it, which may lag by some minutes
 * @param connectionChanged when that changed; empty if the board was never there
 * @param lastActivity when the board last sent or fetched something; empty if it never has
 */
public record HubDevice(
        String id,
        String etag,
        Authentication authentication,
        boolean isEnabled,
        boolean isConnected,
        Optional<Instant> connectionChanged,
        Optional<Instant> lastActivity) {
    /** How a board of this identity shows who it is. */
    public enum Authentication {
        @JsonProperty("certificateAuthority")
        CERTIFICATE_AUTHORITY,
        @JsonProperty("selfSigned")
        SELF_SIGNED,
        @JsonProperty("sas")
        SHARED_KEY,
        @JsonProperty("none")
        NONE,
        /** One that this program does not know. */
        @JsonEnumDefaultValue
        OTHER
    }

    public HubDevice {
        Objects.requireNonNull(id);
        Objects.requireNonNull(authentication);
    }

    /** The part of an identity that has keys in it, which are not read. */
    record Way(@JsonProperty(required = true) Authentication type) {}

    /** @param way in an identity; the answer to a query has {@code authenticationType} in its place */
    @JsonCreator
    static HubDevice of(
            @JsonProperty(value = "deviceId", required = true) String id,
            @JsonProperty("etag") Optional<String> etag,
            @JsonProperty("authentication") @Nullable Way way,
            @JsonProperty("authenticationType") Optional<Authentication> type,
            @JsonProperty("status") Optional<String> status,
            @JsonProperty("connectionState") Optional<String> connection,
            @JsonProperty("connectionStateUpdatedTime") Optional<String> changed,
            @JsonProperty("lastActivityTime") Optional<String> activity) {
        return new HubDevice(
                id,
                etag.orElse(""),
                way == null ? type.orElse(Authentication.OTHER) : way.type(),
                status.map("enabled"::equalsIgnoreCase).orElse(true),
                connection.map("Connected"::equalsIgnoreCase).orElse(false),
                changed.flatMap(HubTime::read),
                activity.flatMap(HubTime::read));
    }

    /** Whether a board can come in with a certificate from a CA that the hub knows. */
    public boolean takesCaCertificates() {
        return authentication == Authentication.CERTIFICATE_AUTHORITY;
    }

    /** Whether it is the ID of a board with capital letters, under which no board can come in; cloud-services §3.3. */
    public boolean hasCapitals() {
        return id.matches("[0-9A-Fa-f]{128}") && !id.equals(id.toLowerCase(Locale.ROOT));
    }

    /** Whether a board of this identity has ever been let in. */
    public boolean wasLetIn() {
        return isConnected || lastActivity.isPresent();
    }

    /**
     * Whether a board of this identity is in now, or was active since the hub had a certificate.
     *
     * @param certified when the hub last changed the certificate; empty if none lets boards in, or it does not tell
     */
    public boolean wasLetInSince(Optional<Instant> certified) {
        return isConnected
                || certified
                        .filter(since -> lastActivity
                                .filter(last -> !last.isBefore(since))
                                .isPresent())
                        .isPresent();
    }
}
