package io.sphereexplorer.cloud;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cloud service could not be used; the kinds differ in what the user can do next. */
public abstract sealed class CloudException extends IOException {
    private CloudException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No answer came. */
    public static final class NoAnswer extends CloudException {
        private final boolean mayBeDone;

        public NoAnswer(boolean mayBeDone, IOException cause) {
            super("the service did not answer", cause);
            this.mayBeDone = mayBeDone;
        }

        /** Whether something was asked for that the service may have done all the same. */
        public boolean mayBeDone() {
            return mayBeDone;
        }
    }

    /** Nobody is signed in, or the service no longer accepts who is. */
    public static final class SignInNeeded extends CloudException {
        public SignInNeeded(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    /** The sign-in service does not let this account in, or the user did not let it. */
    public static final class SignInRefused extends CloudException {
        private final String code;

        /** @param code of the sign-in service, such as {@code access_denied} */
        public SignInRefused(String code, String text, Throwable cause) {
            super(text, cause);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The user has not entered yet what application to sign in to at Azure; nothing was sent. */
    public static final class NoClientId extends CloudException {
        public NoClientId() {
            super("no client ID for Azure is entered", null);
        }
    }

    /** The service answered that it will not do it; repeating does not help. */
    public static final class Refused extends CloudException {
        private final int status;
        private final Problem problem;

        Refused(int status, Problem problem) {
            super("HTTP %d %s".formatted(status, problem.text()).strip(), null);
            this.status = status;
            this.problem = problem;
        }

        /** As if a service had refused it, for what has no call of its own that could be refused. */
        public static Refused of(int status, String text) {
            return new Refused(status, new Problem(text, Optional.empty(), Optional.empty()));
        }

        /** 400 to 499. */
        public int status() {
            return status;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** The service does not have it, but it can be done elsewhere; nothing was asked of anybody. */
    public static final class NotOffered extends CloudException {
        private final Wish wish;

        public NotOffered(Wish wish) {
            super("catalogs do not offer " + wish, null);
            this.wish = wish;
        }

        /** What a user may want that catalogs do not have; cloud-services §2.4. */
        public enum Wish {
            NEW_CATALOG,
            CATALOG_NAME,
            GROUP_NAME,
            ROLES,
            INVITATION,
            RADIO_TEST
        }

        public Wish wish() {
            return wish;
        }
    }

    /** The service wants to be left alone for a while; nothing was done. */
    public static final class Busy extends CloudException {
        private final Optional<Duration> retryAfter;

        Busy(Optional<Duration> retryAfter) {
            super("too many requests", null);
            this.retryAfter = retryAfter;
        }

        /** How long, if the service said it. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** The service has a fault of its own. */
    public static final class Faulty extends CloudException {
        private final int status;
        private final Problem problem;

        Faulty(int status, Problem problem) {
            super("HTTP %d %s".formatted(status, problem.text()).strip(), null);
            this.status = status;
            this.problem = problem;
        }

        /** 500 to 599. */
        public int status() {
            return status;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** What came is not what the service's interface promises. */
    public static final class BadAnswer extends CloudException {
        public BadAnswer(String what) {
            super(what, null);
        }

        public BadAnswer(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** The service began and then told that it failed. */
    public static final class OperationFailed extends CloudException {
        private final int code;

        /** @param code of the service; cloud-services §1.2 */
        public OperationFailed(int code, String message) {
            super(message, null);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** The service began and has not told the end in time; it may still do it. */
    public static final class OperationPending extends CloudException {
        public OperationPending(Duration waited) {
            super("not finished after " + waited, null);
        }
    }

    /** The user stopped it. */
    public static final class Cancelled extends CloudException {
        public Cancelled(Throwable cause) {
            super("cancelled", cause);
        }
    }
}
