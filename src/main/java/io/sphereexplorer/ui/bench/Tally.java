package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many boards are how far with the action. */
record Tally(int chosen, int waiting, int running, int done, int unfinished) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    static Tally of(List<TileViewModel> tiles) {
        int chosen = Math.toIntExact(
                tiles.stream().filter(tile -> tile.chosenProperty().get()).count());
        return new Tally(
                chosen,
                count(tiles, TileState.Phase.WAITING),
                count(tiles, TileState.Phase.RUNNING),
                count(tiles, TileState.Phase.DONE),
                count(tiles, TileState.Phase.FAILED) + count(tiles, TileState.Phase.STOPPED));
    }

    boolean underWay() {
        return waiting + running > 0;
    }

    /** At which of the boards it is; null while nothing is under way. */
    AsyncAction.@Nullable Step step() {
        int over = done + unfinished;
        return underWay() ? new AsyncAction.Step(Math.min(over + 1, started()), started(), "") : null;
    }

    boolean hasResults() {
        return done + unfinished > 0;
    }

    int started() {
        return waiting + running + done + unfinished;
    }

    /** Such as "19 of 20 done, 1 failed". */
    String text() {
        if (started() == 0) {
            return Messages.text("bench.tally.chosen", chosen);
        }
        String done = Messages.text("bench.tally.done", done(), started());
        return unfinished == 0 ? done : Messages.text("bench.tally.failed", done, unfinished);
    }

    private static int count(List<TileViewModel> tiles, TileState.Phase phase) {
        return Math.toIntExact(
                tiles.stream().filter(tile -> tile.phase() == phase).count());
    }
}
