package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** A board in the tree: its name, whether it answers, and what can be done to it as a whole. */
public final class BoardViewModel {
    /** A minute, after which a board that was told to restart counts as silent. */
    private static final int LONGEST_RESTART_TICKS = 12;

    private final AttachedBoard board;
    private final String name;
    private final Session session;
    private final BackgroundValue<DeviceIdentity> answer;
    private final ReadOnlyBooleanWrapper plugged = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper restarting = new ReadOnlyBooleanWrapper();
    private final AsyncAction<Done> restart;
    private int ticksSinceRestart;

    BoardViewModel(AttachedBoard board, String name, Session bench, CommandRunner commands, Background background) {
        this.board = board;
        this.name = name;
        this.session = bench.on(board);
        this.answer = new BackgroundValue<>(background);
        this.restart = background.action(() -> commands.run(session, new RestartDevice()), _ -> beginRestart());
        answer.valueProperty().subscribe(this::endRestart);
    }

    public AttachedBoard board() {
        return board;
    }

    public String name() {
        return name;
    }

    public Session session() {
        return session;
    }

    public boolean isEmulated() {
        return board.origin() == AttachedBoard.Origin.EMULATED;
    }

    public AsyncAction<Done> restart() {
        return restart;
    }

    public ObservableValue<BoardState> state() {
        return plugged.flatMap(in -> restarting.flatMap(again -> answer.valueProperty()
                .map(value -> in ? again ? BoardState.RESTARTING : BoardState.of(value) : BoardState.UNPLUGGED)));
    }

    /** Whether something can be asked of the board; while it does not answer, {@link #trouble()} says why. */
    public ObservableValue<Boolean> answers() {
        return state().map(BoardState::isWell);
    }

    /** Why the board does not answer; empty while it does, restarts, or was not asked yet. */
    public ObservableValue<Optional<Exception>> trouble() {
        return plugged.flatMap(in -> restarting.flatMap(
                again -> answer.valueProperty().map(value -> in && again ? Optional.empty() : trouble(in, value))));
    }

    /** The board's identity, once it has told it. */
    public Optional<DeviceId> id() {
        return answer.valueProperty().get().known().map(DeviceIdentity::id);
    }

    /** Asks the board who it is, which shows whether it answers. */
    void ask() {
        boolean lastWords = restarting.get() && ticksSinceRestart < 2;
        if (plugged.get() && !lastWords) {
            answer.read(() -> new ShowSecurityState().run(session));
        }
    }

    /** Called every five seconds. */
    void tick() {
        ticksSinceRestart++;
        if (ticksSinceRestart > LONGEST_RESTART_TICKS) {
            restarting.set(false);
        }
        ask();
    }

    void setPlugged(boolean in) {
        if (in == plugged.get()) {
            return;
        }
        answer.clear();
        restarting.set(false);
        plugged.set(in);
        ask();
    }

    private void beginRestart() {
        answer.clear();
        ticksSinceRestart = 0;
        restarting.set(true);
    }

    private void endRestart(ReadValue<DeviceIdentity> told) {
        if (told instanceof ReadValue.Present) {
            restarting.set(false);
        }
    }

    private static Optional<Exception> trouble(boolean in, ReadValue<DeviceIdentity> value) {
        if (!in) {
            return Optional.of(new DeviceException.Unplugged());
        }
        return value instanceof ReadValue.Unreadable<DeviceIdentity>(Exception reason)
                ? Optional.of(reason)
                : Optional.empty();
    }
}
