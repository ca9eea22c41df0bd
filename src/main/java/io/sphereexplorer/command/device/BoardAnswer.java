package io.sphereexplorer.command.device;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Bench;
import java.util.Optional;

/**
 * An attached board and whether it says who it is.
 *
 * @param id present if the board answered
 * @param failure present if it did not
 */
public record BoardAnswer(AttachedBoard board, String name, Optional<DeviceId> id, Optional<DeviceException> failure) {
    public boolean responsive() {
        return id.isPresent();
    }

    static BoardAnswer ask(Bench bench, AttachedBoard board) throws DeviceException.Cancelled {
        try {
            DeviceId id = bench.connection(board).device().identity().id();
            return new BoardAnswer(board, bench.nameOf(board, id), Optional.of(id), Optional.empty());
        } catch (DeviceException.Cancelled cancelled) {
            throw cancelled;
        } catch (DeviceException silent) {
            return new BoardAnswer(board, bench.nameOf(board), Optional.empty(), Optional.of(silent));
        }
    }
}
