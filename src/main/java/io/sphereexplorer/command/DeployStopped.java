package io.sphereexplorer.command;

import io.sphereexplorer.device.DeviceException;
import java.io.IOException;

/** A deployment that did not come to its end, with what the board has of it, as far as it could be asked. */
public final class DeployStopped extends IOException {
    private static final long serialVersionUID = 1;

    private final Left left;
    private final DeviceException reason;

    /** What the board has of the package. */
    public enum Left {
        /** It has not come whole, so the board has nothing of it. */
        NOTHING,
        /** It is on the board, and will be used once it is installed. */
        STAGED,
        INSTALLED,
        /** The board could not be asked, or may not have made up its mind. */
        UNKNOWN
    }

    public DeployStopped(Left left, DeviceException reason) {
        super(reason);
        this.left = left;
        this.reason = reason;
    }

    public Left left() {
        return left;
    }

    public DeviceException reason() {
        return reason;
    }
}
