package io.sphereexplorer.command.recovery;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.recovery.RecoveryException;
import io.sphereexplorer.device.recovery.place.RecoveryPlace;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Which board is to be recovered, and where.
 *
 * @param board with its service port, if it is known
 * @param place its recovery port, if there is one
 */
record RecoveryTarget(Optional<AttachedBoard> board, Optional<RecoveryPlace> place) {
    /**
     * The board that the session means. Asks no board, since the one that is meant may be silent. A port that belongs to no
     * board in particular is that of the only board.
     */
    static RecoveryTarget of(Session session) throws IOException {
        List<RecoveryPlace> places = session.bench().recovery().places();
        Optional<RecoveryPlace> named = session.selector()
                .flatMap(text -> places.stream()
                        .filter(place -> place.port().equals(text))
                        .findFirst());
        if (named.isPresent()) {
            return new RecoveryTarget(boardAt(session, named.get()), named);
        }
        List<RecoveryPlace> free =
                places.stream().filter(place -> place.board().isEmpty()).toList();
        if (session.selector().isEmpty() && session.bench().boards().isEmpty()) {
            return new RecoveryTarget(Optional.empty(), Optional.of(only(places)));
        }
        AttachedBoard board =
                session.knownBoard().isPresent() ? session.knownBoard().get() : session.board();
        Optional<RecoveryPlace> own = places.stream()
                .filter(place -> place.board().filter(board.key()::equals).isPresent())
                .findFirst();
        return new RecoveryTarget(Optional.of(board), own.isEmpty() && !free.isEmpty() ? Optional.of(only(free)) : own);
    }

    private static RecoveryPlace only(List<RecoveryPlace> places) throws RecoveryException {
        if (places.size() != 1) {
            throw new RecoveryException.NoPort(places.size());
        }
        return places.getFirst();
    }

    private static Optional<AttachedBoard> boardAt(Session session, RecoveryPlace place) {
        return session.bench().boards().stream()
                .filter(board -> place.board().filter(board.key()::equals).isPresent())
                .findFirst();
    }
}
