package io.sphereexplorer.command;

import io.sphereexplorer.device.AttachedBoard;
import java.util.Optional;

/**
 * News of a command that runs or ran.
 *
 * @param text what a user would type after {@code azsphere}, with {@code --device} if several boards are attached
 * @param board where it goes, as far as that is clear
 * @param failure present in phase FAILED
 */
public record CommandRun(
        String text, Optional<AttachedBoard> board, Phase phase, Optional<Exception> failure, boolean changesBoard) {
    /** How far it is. */
    public enum Phase {
        STARTED,
        SUCCEEDED,
        FAILED
    }
}
