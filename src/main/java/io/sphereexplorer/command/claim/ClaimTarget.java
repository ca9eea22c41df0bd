package io.sphereexplorer.command.claim;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.util.Optional;

/**
 * The board that a claim is about.
 *
 * @param board where it is plugged in; empty if only its ID is known
 * @param label what the bench calls it; empty if it is not plugged in
 */
public record ClaimTarget(DeviceId id, Optional<AttachedBoard> board, String label) {
    /**
     * The board of the session, which is asked who it is, at this moment; or one that is not here, if the session names
     * no other board than that.
     *
     * @throws DeviceException.OtherBoard if the board of the session is not the one that is wanted
     */
    static ClaimTarget of(Session session, Optional<DeviceId> wanted) throws DeviceException {
        if (wanted.isPresent() && namesNoPlace(session, wanted.get())) {
            return named(session, wanted.get());
        }
        DeviceId found = session.deviceToChange().device().identity().id();
        if (wanted.isPresent() && !wanted.get().equals(found)) {
            throw new DeviceException.OtherBoard(wanted.get(), found);
        }
        AttachedBoard board = session.board();
        return new ClaimTarget(found, Optional.of(board), session.bench().nameOf(board, found));
    }

    /** Whether a board without silicon is meant. */
    public boolean isEmulated() {
        return board.filter(each -> each.origin() == AttachedBoard.Origin.EMULATED)
                .isPresent();
    }

    private static boolean namesNoPlace(Session session, DeviceId wanted) {
        return session.selector()
                .map(selector -> DeviceId.parse(selector).equals(Optional.of(wanted)))
                .orElse(true);
    }

    private static ClaimTarget named(Session session, DeviceId wanted) throws DeviceException {
        Session named = session.on(wanted.lowerCase());
        try {
            return of(session.on(named.board()), Optional.of(wanted));
        } catch (DeviceException.NoBoard _) {
            return new ClaimTarget(wanted, Optional.empty(), "");
        }
    }
}
