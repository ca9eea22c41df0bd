package io.sphereexplorer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Boards of a list were not claimed, or not all; the kinds differ in what the user can do next. */
public abstract sealed class BulkException extends IOException {
    private BulkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** An earlier run with the list went into another tenant and has not come to its end. */
    public static final class OtherTenant extends BulkException {
        private final Path journal;
        private final UUID tenant;

        public OtherTenant(Path journal, UUID tenant) {
            super(journal + " is about tenant " + tenant, null);
            this.journal = journal;
            this.tenant = tenant;
        }

        public Path journal() {
            return journal;
        }

        public UUID tenant() {
            return tenant;
        }
    }

    /** Another program is at work with the list. */
    public static final class InUse extends BulkException {
        private final Path journal;

        public InUse(Path journal) {
            super(journal + " is in use", null);
            this.journal = journal;
        }

        public Path journal() {
            return journal;
        }
    }

    /** The journal of an earlier run is not as the program writes it, so it is not known what was sent. */
    public static final class JournalDamaged extends BulkException {
        private final Path journal;

        public JournalDamaged(Path journal, @Nullable IOException cause) {
            super(journal + " cannot be read", cause);
            this.journal = journal;
        }

        public Path journal() {
            return journal;
        }
    }

    /** Not every row is as it is to be. */
    public static final class NotAllDone extends BulkException {
        private final long done;
        private final long left;
        private final transient Optional<IOException> reason;

        /** @param reason why the run stopped before its end */
        public NotAllDone(long done, long left, Optional<IOException> reason) {
            super("%d rows are done and %d are not".formatted(done, left), reason.orElse(null));
            this.done = done;
            this.left = left;
            this.reason = reason;
        }

        public long done() {
            return done;
        }

        public long left() {
            return left;
        }

        public Optional<IOException> reason() {
            return reason;
        }
    }
}
