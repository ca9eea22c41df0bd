package io.sphereexplorer.device;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * What an application on a board is doing.
 *
 * @param state {@code running}, {@code stopped}, {@code debugging} or {@code notPresent}
 * @param gdbPort where a debugger connects, while debugging
 * @param outPort where standard output can be read, while debugging
 * @param realTimeCore of a real-time application, while debugging
 */
public record AppStatus(
        UUID component, String state, OptionalInt gdbPort, OptionalInt outPort, OptionalInt realTimeCore) {
    /** Whether the other is of the same application in the same state. */
    public boolean isInStateOf(AppStatus other) {
        return component.equals(other.component) && state.equals(other.state);
    }
}
