package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ImageInventory;
import java.time.Duration;
import java.util.Optional;

/**
 * What a board says about its operating system and its update at one moment.
 *
 * @param osVersion empty if the board is too old to say
 * @param uptime since its last start, at which it looked for an update if it could
 * @param block what keeps it from looking for one
 */
public record UpdateReading(Optional<String> osVersion, Stage stage, Duration uptime, Optional<UpdateBlock> block) {
    /** What a board says about an update under way. */
    public enum Stage {
        NONE,
        DOWNLOADING,
        INSTALLING,
        /** The board does not say, because it is locked. */
        NOT_TOLD
    }

    static UpdateReading take(DeviceConnection board) throws DeviceException {
        return new UpdateReading(
                osVersion(board),
                stage(board),
                board.device().status().uptime(),
                UpdateBlock.of(board.network().interfaces(), board.network().status()));
    }

    private static Optional<String> osVersion(DeviceConnection board) throws DeviceException {
        try {
            return Optional.of(board.device().osVersion());
        } catch (DeviceException.TooOld _) {
            return Optional.empty();
        }
    }

    private static Stage stage(DeviceConnection board) throws DeviceException {
        try {
            return stage(board.device().images());
        } catch (DeviceException.Refused locked) {
            if (locked.status() == 403) {
                return Stage.NOT_TOLD;
            }
            throw locked;
        }
    }

    /** Images that somebody staged over the cable are no update. */
    private static Stage stage(ImageInventory images) {
        if (images.restartRequired() || (images.otaUpdateInProgress() && images.hasStagedUpdates())) {
            return Stage.INSTALLING;
        }
        return images.otaUpdateInProgress() ? Stage.DOWNLOADING : Stage.NONE;
    }
}
