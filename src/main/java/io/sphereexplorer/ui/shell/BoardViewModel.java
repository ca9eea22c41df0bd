package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.command.device.IdentifyBoard;
import io.sphereexplorer.command.device.RenameBoard;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** A board in the tree: its name, whether it answers, and what can be done to it as a whole. */
public final class BoardViewModel {
    /** How often {@link #tick} is called. */
    static final Duration PERIOD = Duration.ofSeconds(5);

    /** In the first seconds a board that restarts still says what it had to say. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final AttachedBoard board;
    private final String placeName;
    private final ReadOnlyStringWrapper name;
    private final Session session;
    private final BackgroundValue<DeviceIdentity> answer;
    private final ReadOnlyBooleanWrapper plugged = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<ExpectedSilence> expected = new ReadOnlyObjectWrapper<>(ExpectedSilence.NONE);
    private final AsyncAction<Done> restart;
    private Duration sinceExpected = Duration.ZERO;
    private final StringProperty newName = new SimpleStringProperty("");
    private final AsyncAction<Done> rename;
    private final AsyncAction<Done> identify;

    BoardViewModel(AttachedBoard board, String name, Session bench, CommandRunner commands, Background background) {
        this.board = board;
        this.placeName = name;
        this.name = new ReadOnlyStringWrapper(name);
        this.session = bench.on(board);
        this.answer = new BackgroundValue<>(background);
        this.restart = background.action(() -> commands.run(session, new RestartDevice()), _ -> {});
        this.rename = background.action(() -> commands.run(session, new RenameBoard(newName.get())), _ -> {});
        this.identify =
                background.action(() -> commands.run(session, new IdentifyBoard(IdentifyBoard.SECONDS)), _ -> {});
        answer.valueProperty().subscribe(this::endRestart);
        answer.valueProperty().subscribe(this::refreshName);
    }

    public AttachedBoard board() {
        return board;
    }

    public String name() {
        return name.get();
    }

    /** What the user called the board; until it said who it is, the name of its place. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Gives the board a name, which moves with it; an empty one gives it the name of its place back. */
    public AsyncAction<Done> rename() {
        return rename;
    }

    /** What {@link #rename} will call it. */
    public StringProperty newNameProperty() {
        return newName;
    }

    /** Makes its lights blink for some seconds. */
    public AsyncAction<Done> identify() {
        return identify;
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
        return plugged.flatMap(in -> expected.flatMap(silence ->
                answer.valueProperty().map(value -> in ? BoardState.of(value, silence) : BoardState.UNPLUGGED)));
    }

    /** Whether something can be asked of the board; while it does not answer, {@link #trouble()} says why. */
    public ObservableValue<Boolean> answers() {
        return state().map(BoardState::isWell);
    }

    /** Why the board does not answer; empty while it does, is expected not to, or was not asked yet. */
    public ObservableValue<Optional<Exception>> trouble() {
        return state().flatMap(now -> answer.valueProperty().map(value -> trouble(now, value)));
    }

    /** The board's identity, once it has told it. */
    public Optional<DeviceId> id() {
        return answer.valueProperty().get().known().map(DeviceIdentity::id);
    }

    void refreshName() {
        name.set(id().map(known -> session.bench().nameOf(board, known)).orElse(placeName));
    }

    /** Asks the board who it is, which shows whether it answers. */
    void ask() {
        boolean lastWords = expected.get() == ExpectedSilence.RESTART && sinceExpected.compareTo(LAST_WORDS) < 0;
        if (plugged.get() && !lastWords) {
            answer.read(() -> new ShowSecurityState().run(session));
        }
    }

    /** Called every {@link #PERIOD}. */
    void tick() {
        sinceExpected = sinceExpected.plus(PERIOD);
        if (sinceExpected.compareTo(expected.get().longest()) > 0) {
            expected.set(ExpectedSilence.NONE);
        }
        ask();
    }

    void setPlugged(boolean in) {
        if (in == plugged.get()) {
            return;
        }
        answer.clear();
        expected.set(ExpectedSilence.NONE);
        plugged.set(in);
        ask();
    }

    /** A command knows that the board will not answer for a while, or that this is over. */
    void expect(ExpectedSilence silence) {
        sinceExpected = Duration.ZERO;
        if (silence == ExpectedSilence.RESTART) {
            answer.clear();
        }
        expected.set(silence);
    }

    private void endRestart(ReadValue<DeviceIdentity> told) {
        if (told instanceof ReadValue.Present && expected.get() == ExpectedSilence.RESTART) {
            expected.set(ExpectedSilence.NONE);
        }
    }

    private static Optional<Exception> trouble(BoardState now, ReadValue<DeviceIdentity> value) {
        return switch (now) {
            case ASKING, ANSWERING, RESTARTING, UPDATING -> Optional.empty();
            case UNPLUGGED -> Optional.of(new DeviceException.Unplugged());
            case SILENT, UNREACHABLE, NOT_TRUSTED ->
                value instanceof ReadValue.Unreadable<DeviceIdentity>(Exception reason)
                        ? Optional.of(reason)
                        : Optional.empty();
        };
    }
}
