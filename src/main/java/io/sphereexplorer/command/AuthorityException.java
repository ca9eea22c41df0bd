package io.sphereexplorer.command;

import java.io.IOException;
import java.nio.file.Path;

/** A file about a tenant's CA was not written; the kinds differ in what the user can do next. */
public abstract sealed class AuthorityException extends IOException {
    private AuthorityException(String message) {
        super(message);
    }

    /** Hubs and servers know what is in such a file by the end of its name. */
    public static final class WrongExtension extends AuthorityException {
        private final Path file;
        private final String wanted;

        /** @param wanted such as {@code .cer} */
        public WrongExtension(Path file, String wanted) {
            super(file + " does not end in " + wanted);
            this.file = file;
            this.wanted = wanted;
        }

        public Path file() {
            return file;
        }

        public String wanted() {
            return wanted;
        }
    }

    /** The tenant has no such CA certificate. */
    public static final class NoSuchCertificate extends AuthorityException {
        private final String named;

        public NoSuchCertificate(String named) {
            super("no certificate " + named);
            this.named = named;
        }

        public String named() {
            return named;
        }
    }

    /** The service hands out no certificate that has expired. */
    public static final class Expired extends AuthorityException {
        private final String thumbprint;

        public Expired(String thumbprint) {
            super(thumbprint + " has expired");
            this.thumbprint = thumbprint;
        }

        public String thumbprint() {
            return thumbprint;
        }
    }

    /** What the service sent is not what a hub would accept. */
    public static final class Unfit extends AuthorityException {
        private final String why;

        public Unfit(String why) {
            super(why);
            this.why = why;
        }

        /** For the details. */
        public String why() {
            return why;
        }
    }
}
