package io.sphereexplorer.session;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.session.account.CloudDesk;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Bench and cloud as one command sees them: with the board it goes to, if one was named. Immutable.
 *
 * @param cloud who is signed in there, and which tenant is meant
 * @param selector as {@link BoardSelector} understands it; not needed while only one board is attached
 * @param progress told, on the thread of the command, how far a long command is
 */
public record Session(Bench bench, CloudDesk cloud, Optional<String> selector, Consumer<Progress> progress) {
    /** With no cloud: nobody is signed in, and nobody can. */
    public static Session of(Bench bench) {
        return of(bench, CloudDesk.closed());
    }

    public static Session of(Bench bench, CloudDesk cloud) {
        return new Session(bench, cloud, Optional.empty(), _ -> {});
    }

    public Session reporting(Consumer<Progress> listener) {
        return new Session(bench, cloud, selector, listener);
    }

    public Session on(AttachedBoard board) {
        return on(board.key());
    }

    public Session on(String selectorText) {
        return new Session(bench, cloud, Optional.of(selectorText), progress);
    }

    /**
     * The board that is meant. Asks boards who they are only if the selector can be nothing but a device ID.
     *
     * @throws DeviceException.NoBoard if none fits
     * @throws DeviceException.SeveralBoards if it is not clear which
     */
    public AttachedBoard board() throws DeviceException {
        return new BoardSelector(bench).board(selector);
    }

    /** The board that is meant, as far as that is clear without asking any; for display. */
    public Optional<AttachedBoard> knownBoard() {
        return new BoardSelector(bench).knownBoard(selector);
    }

    /** The capability file that all requests to the board bring along, if there is one and it is clear which board. */
    public Optional<CapabilityFile> carriedCapability() {
        return knownBoard().flatMap(bench::carried);
    }

    /** The board's connection, to read. */
    public DeviceConnection device() throws DeviceException {
        return bench.connection(board());
    }

    /**
     * The board's connection, to change something: the board has just been asked again who it is.
     *
     * @throws DeviceException.OtherBoard if it is not the board that was seen first on this port
     */
    public DeviceConnection deviceToChange() throws DeviceException {
        return bench.verifiedConnection(board());
    }

    /** Tells that the board will not answer from now on, or that this is over; for at most the silence's time. */
    public void expectSilence(ExpectedSilence silence) throws DeviceException {
        bench.silences().expect(board(), silence);
    }
}
