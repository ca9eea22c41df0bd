package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.device.IdentifyBoard;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.TransferRate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A board among many: whether it is chosen, and how far it is with what is done to all. FX thread only. */
public final class TileViewModel {
    private final BenchBoard board;
    private final CommandRunner commands;
    private final Background background;
    private final InstantSource clock;
    private final TransferRate rate;
    private final BooleanProperty chosen = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper plugged = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<TileState> state = new ReadOnlyObjectWrapper<>(TileState.READY);
    private final AsyncAction<Done> identify;
    private Optional<Future<String>> current = Optional.empty();
    private Instant begun = Instant.EPOCH;
    private Duration took = Duration.ZERO;
    private int runs;

    TileViewModel(BenchBoard board, CommandRunner commands, Background background, InstantSource clock) {
        this.board = board;
        this.commands = commands;
        this.background = background;
        this.clock = clock;
        rate = new TransferRate(clock);
        identify = background.action(
                () -> commands.run(board.session(), new IdentifyBoard(IdentifyBoard.SECONDS)), _ -> {});
    }

    public BenchBoard board() {
        return board;
    }

    /** Whether the next action goes to this board, too. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /** Whether the board is still there; a pulled out one can only be read about. */
    ReadOnlyBooleanProperty pluggedProperty() {
        return plugged.getReadOnlyProperty();
    }

    void setPlugged(boolean in) {
        if (in != plugged.get()) {
            plugged.set(in);
            chosen.set(in);
        }
    }

    ReadOnlyObjectProperty<TileState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Makes the board's lights blink for some seconds. */
    AsyncAction<Done> identify() {
        return identify;
    }

    void identifyOrStop() {
        if (identify.runningProperty().get()) {
            identify.cancel();
        } else {
            identify.run();
        }
    }

    TileState.Phase phase() {
        return state.get().phase();
    }

    /** How long the last action took, or has been going on. */
    Duration took() {
        return phase() == TileState.Phase.RUNNING ? Duration.between(begun, clock.instant()) : took;
    }

    /** Takes back what came of the last action. */
    void forget() {
        took = Duration.ZERO;
        state.set(TileState.READY);
    }

    /** Takes its place in the queue. */
    void await() {
        took = Duration.ZERO;
        state.set(TileState.of(TileState.Phase.WAITING));
    }

    /** Runs the job; {@code whenOver} is called once it succeeded or failed, but not after {@link #stop}. */
    void run(GroupAction.Job job, Runnable whenOver) {
        int run = ++runs;
        begun = clock.instant();
        state.set(TileState.of(TileState.Phase.RUNNING));
        Consumer<Progress> progress = told -> background.onFxThread(() -> ifCurrent(run, () -> show(told)));
        Future<String> started = background.run(
                () -> job.run(commands, board.session().reporting(progress)),
                result -> ifCurrent(run, () -> end(TileState.done(result), whenOver)),
                problem -> ifCurrent(run, () -> end(TileState.failed(PaneFailure.of(problem)), whenOver)));
        ifCurrent(run, () -> current = Optional.of(started));
    }

    /** Interrupts the job, or gives up its place in the queue; tells whether it was under way. */
    boolean stop() {
        if (!phase().isUnderWay()) {
            return false;
        }
        current.ifPresent(job -> job.cancel(true));
        end(TileState.of(TileState.Phase.STOPPED), () -> {});
        return true;
    }

    private void show(Progress told) {
        state.set(TileState.running(told, rate.at(told).left()));
    }

    private void end(TileState last, Runnable whenOver) {
        took = phase() == TileState.Phase.RUNNING ? Duration.between(begun, clock.instant()) : Duration.ZERO;
        current = Optional.empty();
        state.set(last);
        whenOver.run();
    }

    private void ifCurrent(int run, Runnable news) {
        if (run == runs && phase() == TileState.Phase.RUNNING) {
            news.run();
        }
    }
}
