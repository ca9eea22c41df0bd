package io.sphereexplorer.device;

import java.util.Optional;

/**
 * A board that is plugged in, as far as it is known without asking it.
 *
 * @param key unique among the attached boards; the same when a board is plugged in again at the same place
 * @param connectionPath digits from the USB topology, by which the azsphere tool names a board
 * @param ipAddress the board's address on its own link
 * @param port what the user would call the place: a serial port, or the service that holds it
 * @param note what the user should know about it: the key of its text in the messages
 */
public record AttachedBoard(
        String key, String connectionPath, String ipAddress, String port, Origin origin, Optional<String> note) {
    /** Whether a board is of silicon. */
    public enum Origin {
        REAL,
        EMULATED
    }
}
