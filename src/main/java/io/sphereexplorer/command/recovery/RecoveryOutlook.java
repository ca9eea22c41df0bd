package io.sphereexplorer.command.recovery;

import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.place.RecoveryGateway;
import io.sphereexplorer.device.recovery.place.RecoveryPlace;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * How a board could be recovered here and now.
 *
 * @param by the port or the program that would do it; empty if there is none
 */
public record RecoveryOutlook(Way way, String by) {
    /** What stands between the board and a new system. */
    public enum Way {
        /** Nothing: it is emulated here. */
        PRACTICE,
        /** A program at the far end of a port without hardware; somebody has to hold its strap. */
        PROGRAM,
        VENDOR_TOOL,
        /** The vendor's program is not installed; only the experimental way is left. */
        NEEDS_TOOL,
        NO_PORT
    }

    /** Looks at ports and for programs, but asks no board; blocks. */
    public static RecoveryOutlook of(Session session) throws IOException {
        RecoveryGateway gateway = session.bench().recovery();
        Optional<RecoveryPlace> place = place(session);
        if (place.isPresent() && place.get().kind() != RecoveryPlace.Kind.HARDWARE) {
            boolean emulated = place.get().kind() == RecoveryPlace.Kind.EMULATED;
            return new RecoveryOutlook(
                    emulated ? Way.PRACTICE : Way.PROGRAM, place.get().port());
        }
        return gateway.vendorTool()
                .map(tool -> new RecoveryOutlook(Way.VENDOR_TOOL, String.join(" ", tool.words())))
                .orElseGet(() -> place.map(port -> new RecoveryOutlook(Way.NEEDS_TOOL, port.port()))
                        .orElseGet(() -> new RecoveryOutlook(Way.NO_PORT, "")));
    }

    private static Optional<RecoveryPlace> place(Session session) throws IOException {
        try {
            return RecoveryTarget.of(session).place();
        } catch (RecoveryException.NoPort _) { // or too many, which is as good as none
            return Optional.empty();
        }
    }
}
