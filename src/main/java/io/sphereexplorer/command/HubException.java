package io.sphereexplorer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something with a hub was not done; the kinds differ in what the user can do next. */
public abstract sealed class HubException extends IOException {
    private HubException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Something with a CA certificate of a hub was not done. */
    public abstract static sealed class Certificate extends HubException {
        private Certificate(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Something with an identity at a hub was not done. */
    public abstract static sealed class Identity extends HubException {
        private Identity(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Something at one hub was not done. */
    public abstract static sealed class AtHub extends HubException {
        private final String hub;

        private AtHub(String hub, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.hub = hub;
        }

        public String hub() {
            return hub;
        }
    }

    /** No hub was chosen. */
    public static final class NoHub extends HubException {
        public NoHub() {
            super("no hub is chosen", null);
        }
    }

    /** The account sees no hub of that name. */
    public static final class NoSuchHub extends HubException {
        private final String wanted;

        public NoSuchHub(String wanted) {
            super("no hub " + wanted, null);
            this.wanted = wanted;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** Only a connection string told of the hub, and its certificates are managed in Azure. */
    public static final class NotManaged extends AtHub {
        public NotManaged(String hub) {
            super(hub, "the resource of " + hub + " is not known", null);
        }
    }

    /** There is neither a connection string for the hub, which is never kept, nor an account of Azure. */
    public static final class NotConnected extends AtHub {
        public NotConnected(String hub, IOException cause) {
            super(hub, "nothing opens " + hub, cause);
        }
    }

    /** The hub did not take the key or the signature. */
    public static final class KeyRefused extends AtHub {
        public KeyRefused(String hub, IOException cause) {
            super(hub, "the key is refused", cause);
        }
    }

    /** The key or the account may not do this in the registry. */
    public static final class NoRight extends AtHub {
        public NoRight(String hub, IOException cause) {
            super(hub, "not allowed", cause);
        }
    }

    /** The hub takes no more identities. */
    public static final class Full extends AtHub {
        public Full(String hub, IOException cause) {
            super(hub, "the quota is used up", cause);
        }
    }

    /** The registry has no identity of exactly this spelling. */
    public static final class NoSuchDevice extends Identity {
        private final String id;
        private final String spelling;

        /** @param spelling of the one that is there in another case; empty if there is none */
        public NoSuchDevice(String id, String spelling) {
            super("no identity", null);
            this.id = id;
            this.spelling = spelling;
        }

        public String id() {
            return id;
        }

        /** Of the one that differs only in case; empty if there is none. */
        public String spelling() {
            return spelling;
        }
    }

    /** The hub says that the ID or what was sent with it is not allowed. */
    public static final class BadDevice extends Identity {
        private final String id;

        public BadDevice(String id, IOException cause) {
            super("the hub does not take the identity", cause);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** There is an identity of that ID, and a board cannot come in with it as it is. */
    public static final class OtherType extends Identity {
        private final String id;
        private final boolean isEnabled;

        /** @param isEnabled false if it is of the right type but shut */
        public OtherType(String id, boolean isEnabled) {
            super(isEnabled ? "an identity of another type" : "a disabled identity", null);
            this.id = id;
            this.isEnabled = isEnabled;
        }

        public String id() {
            return id;
        }

        public boolean isEnabled() {
            return isEnabled;
        }
    }

    /** Somebody else changed it at the same time, and again. */
    public static final class Changed extends HubException {
        public Changed(IOException cause) {
            super("the etag is stale", cause);
        }
    }

    /** The ID has capital letters; nothing was sent. */
    public static final class UpperCase extends Identity {
        private final String lowerCase;

        public UpperCase(String lowerCase) {
            super("the ID is not in lower case", null);
            this.lowerCase = lowerCase;
        }

        /** As it must be. */
        public String lowerCase() {
            return lowerCase;
        }
    }

    /** The ID is not one of a board; nothing was sent. */
    public static final class NoDeviceId extends Identity {
        private final int length;

        public NoDeviceId(String id) {
            super("not 128 hexadecimal digits", null);
            length = id.length();
        }

        /** How many characters there are. */
        public int length() {
            return length;
        }
    }

    /** The board of the ID is not in the tenant whose boards the hub is to know; nothing was sent. */
    public static final class Foreign extends Identity {
        private final String id;
        private final String tenant;

        public Foreign(String id, String tenant) {
            super("a board of another tenant", null);
            this.id = id;
            this.tenant = tenant;
        }

        public String id() {
            return id;
        }

        public String tenant() {
            return tenant;
        }
    }

    /** The hub has no certificate of that name. */
    public static final class NoSuchCertificate extends Certificate {
        private final String name;

        public NoSuchCertificate(String name) {
            super("no certificate " + name, null);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** The name is not one that a hub takes; nothing was sent. */
    public static final class BadName extends Certificate {
        private final String name;

        public BadName(String name) {
            super("not a name for a certificate", null);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** The name belongs to another certificate, which boards may still need; nothing was sent. */
    public static final class NameTaken extends Certificate {
        private final String name;

        public NameTaken(String name) {
            super(name + " is another certificate", null);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** A file is no certificate of a certification authority; nothing was sent. */
    public static final class NoAuthority extends Certificate {
        private final Path file;

        public NoAuthority(Path file, String why) {
            super(why, null);
            this.file = file;
        }

        public Path file() {
            return file;
        }
    }

    /** A CA certificate is not valid now; nothing was sent. */
    public static final class OutOfDates extends Certificate {
        private final Instant end;
        private final Optional<Long> daysOfActive;

        /** @param daysOfActive how long the active one of the tenant is still good, if there is one */
        public OutOfDates(Instant end, Optional<Long> daysOfActive) {
            super("a certificate that ended at " + end, null);
            this.end = end;
            this.daysOfActive = daysOfActive;
        }

        public Instant end() {
            return end;
        }

        /** On which it ended, in UTC. */
        LocalDate day() {
            return end.atOffset(ZoneOffset.UTC).toLocalDate();
        }

        public Optional<Long> daysOfActive() {
            return daysOfActive;
        }
    }

    /** The service has taken all trust from a CA; nothing was sent. */
    public static final class Revoked extends Certificate {
        private final String thumbprint;

        public Revoked(String thumbprint) {
            super(thumbprint + " is revoked", null);
            this.thumbprint = thumbprint;
        }

        public String thumbprint() {
            return thumbprint;
        }
    }

    /** The hub knows the CA but lets no board in by it. */
    public static final class NotVerified extends Certificate {
        private final String name;

        public NotVerified(String name) {
            super("the certificate is not verified", null);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** The proof is for another code or another certificate, as was found before it was sent or told by the hub. */
    public static final class ProofMismatch extends Certificate {
        public ProofMismatch(String why, @Nullable IOException cause) {
            super(why, cause);
        }
    }

    /** No word was typed that says that this is really wanted; nothing was removed. */
    public static final class NotConfirmed extends HubException {
        private final String word;

        /** @param word that has to be typed */
        public NotConfirmed(String word) {
            super("not confirmed", null);
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** All is right at the hub, and the board has not come in yet. */
    public static final class NotAuthenticated extends HubException {
        private final long seconds;

        /** @param seconds how long was waited */
        public NotAuthenticated(long seconds) {
            super("the board was not authenticated within %d s".formatted(seconds), null);
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /** Some of many identities were not made. */
    public static final class NotAllMade extends HubException {
        private final int made;
        private final int left;

        public NotAllMade(int made, int left) {
            super("%d of %d identities were not made".formatted(left, made + left), null);
            this.made = made;
            this.left = left;
        }

        /** That are there now. */
        public int made() {
            return made;
        }

        /** That are not. */
        public int left() {
            return left;
        }
    }
}
