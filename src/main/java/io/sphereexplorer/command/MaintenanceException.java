package io.sphereexplorer.command;

import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Maintenance of a board was not begun or not finished; the kinds differ in what the user can do next. */
public abstract sealed class MaintenanceException extends IOException {
    private MaintenanceException(String message) {
        super(message);
    }

    private MaintenanceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A cleaning was not confirmed with the last digits of the board's ID. */
    public static final class NotConfirmed extends MaintenanceException {
        private final DeviceId board;

        public NotConfirmed(DeviceId board) {
            super("not confirmed for the board " + board.shortened());
            this.board = board;
        }

        public DeviceId board() {
            return board;
        }
    }

    /** A step of a cleaning failed; the steps before it are done. */
    public static final class CleaningStopped extends MaintenanceException {
        private final SequencedMap<String, Integer> done;
        private final SequencedMap<String, Integer> left;
        private final IOException reason;

        /**
         * With what went wrong.
         *
         * @param done kinds of things that are gone, such as {@code networks}, with their number
         * @param left kinds of which some are still there, the one of the failed step first
         */
        public CleaningStopped(Map<String, Integer> done, Map<String, Integer> left, IOException reason) {
            super("the cleaning stopped; left are " + left.keySet(), reason);
            this.done = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(done));
            this.left = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(left));
            this.reason = reason;
        }

        public SequencedMap<String, Integer> done() {
            return done;
        }

        public SequencedMap<String, Integer> left() {
            return left;
        }

        public IOException reason() {
            return reason;
        }
    }

    /** The board took the request to remove something, and still has it. */
    public static final class StillThere extends MaintenanceException {
        private final int left;

        public StillThere(int left) {
            super("the board still has " + left);
            this.left = left;
        }

        public int left() {
            return left;
        }
    }

    /** Something keeps the board from looking for an update. */
    public static final class UpdateBlocked extends MaintenanceException {
        private final String block;

        /** @param block for the key of its text: {@code no-internet} */
        public UpdateBlocked(String block) {
            super("no update: " + block);
            this.block = block;
        }

        public String block() {
            return block;
        }
    }

    /** An update began, and the board is silent for longer than one takes. */
    public static final class UpdateSilent extends MaintenanceException {
        public UpdateSilent() {
            super("the board stays silent after its update began");
        }
    }

    /** An update began, and the board runs the version it had before. */
    public static final class NotUpdated extends MaintenanceException {
        public NotUpdated() {
            super("an update began, and the version is as before");
        }
    }
}
