package io.sphereexplorer.command.bulk;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.AccountException;
import java.io.IOException;
import java.util.Set;

/** Keeps emulated boards that are attached from the real service, which has no business with them. */
final class EmulatedBoards {
    private EmulatedBoards() {}

    /**
     * Looks for them among the boards of a list.
     *
     * @param deviceIds in lower case
     * @throws AccountException.EmulatedBoard if there is one and the service is the real one
     * @throws IOException if an emulated board does not say who it is
     */
    static void check(Session session, Set<String> deviceIds) throws IOException {
        if (session.cloud().endpoints().isPractice()) {
            return;
        }
        for (AttachedBoard board : session.bench().boards()) {
            if (board.origin() == AttachedBoard.Origin.EMULATED
                    && deviceIds.contains(session.bench().idOf(board).lowerCase())) {
                throw new AccountException.EmulatedBoard();
            }
        }
    }
}
