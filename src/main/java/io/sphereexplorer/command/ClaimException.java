package io.sphereexplorer.command;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A board was not claimed, or it is not known whether it was; the kinds differ in what the user can do next. */
public abstract sealed class ClaimException extends IOException {
    private ClaimException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Board, tenant or account are others than those that were agreed to; nothing was sent. */
    public static final class Changed extends ClaimException {
        public Changed() {
            super("not what was agreed to", null);
        }
    }

    /** Another tenant of an account that is signed in has the board; nothing was sent. */
    public static final class InAnotherOfMine extends ClaimException {
        private final DeviceId board;
        private final transient Tenant owner;

        public InAnotherOfMine(DeviceId board, Tenant owner) {
            super("board %s is in the tenant %s".formatted(board.shortened(), owner.id()), null);
            this.board = board;
            this.owner = owner;
        }

        public DeviceId board() {
            return board;
        }

        public Tenant owner() {
            return owner;
        }
    }

    /** The service refused: it does not know the board, or a tenant has it that nobody who is signed in can see. */
    public static final class NotMine extends ClaimException {
        private final DeviceId board;

        public NotMine(DeviceId board, IOException cause) {
            super("board %s cannot be claimed".formatted(board.shortened()), cause);
            this.board = board;
        }

        public DeviceId board() {
            return board;
        }
    }

    /** The claim was sent, no answer came, and the board was not found in the tenant then: it was not claimed. */
    public static final class NotDone extends ClaimException {
        private final DeviceId board;

        public NotDone(DeviceId board, IOException cause) {
            super("board %s was not claimed".formatted(board.shortened()), cause);
            this.board = board;
        }

        public DeviceId board() {
            return board;
        }
    }

    /** The claim was sent, and nobody could tell yet whether it was done. */
    public static final class Unknown extends ClaimException {
        private final DeviceId board;
        private final transient Tenant tenant;

        public Unknown(DeviceId board, Tenant tenant, IOException cause) {
            super("whether board %s is claimed is not known".formatted(board.shortened()), cause);
            this.board = board;
            this.tenant = tenant;
        }

        public DeviceId board() {
            return board;
        }

        public Tenant tenant() {
            return tenant;
        }
    }
}
