package io.sphereexplorer.device.recovery.place;

import java.util.Optional;

/**
 * A port over which a board could be recovered.
 *
 * @param port what the system calls it
 * @param board the key of the attached board it belongs to, if that can be told
 * @param kind what stands at its far end
 */
public record RecoveryPlace(String port, Optional<String> board, Kind kind) {
    /** What stands at the far end, as far as the port tells. */
    public enum Kind {
        HARDWARE,
        /** A port without any hardware behind it, such as a pseudo-terminal: what answers there is a program. */
        PROGRAM,
        EMULATED
    }
}
