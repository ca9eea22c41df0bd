package io.sphereexplorer.ui.bench;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/**
 * A board as its tile sees it.
 *
 * @param id asked for when it is needed; empty while the board has not told it
 */
public record BenchBoard(
        AttachedBoard board,
        Session session,
        ObservableValue<String> name,
        ObservableValue<Mark> mark,
        Supplier<Optional<DeviceId>> id) {
    /** Whether it answers, in a word and a style class of the dot beside it. */
    public record Mark(String word, String styleClass) {}

    boolean isEmulated() {
        return board.origin() == AttachedBoard.Origin.EMULATED;
    }
}
