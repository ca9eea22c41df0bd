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
        String text, Optional<AttachedBoard> board, Phase phase, Optional<Exception> failure, Changes changes) {
    /** What is different after a command. */
    public record Changes(boolean board, boolean cloud) {
        static Changes of(Command<?> command) {
            return new Changes(command.changesBoard(), command.changesCloud());
        }
    }

    /** Whether a board is different afterwards. */
    public boolean changesBoard() {
        return changes.board();
    }

    /** Whether an account, a tenant or what is in it is different afterwards. */
    public boolean changesCloud() {
        return changes.cloud();
    }

    /** How far it is. */
    public enum Phase {
        STARTED,
        SUCCEEDED,
        FAILED
    }
}
