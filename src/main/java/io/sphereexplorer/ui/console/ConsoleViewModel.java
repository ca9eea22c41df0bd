package io.sphereexplorer.ui.console;

import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.console.ConsoleResult;
import io.sphereexplorer.console.Interpreter;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.console.ConsoleLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the console: every command that runs, clicked or typed, and what typed ones print. Typed text is never
 * shown as such, only as the command it was read as, or masked where it was not understood, because it may hold a key.
 */
public final class ConsoleViewModel {
    static final int MOST_LINES = 5_000;

    private final BiFunction<String, Session, ConsoleResult> interpreter;
    private final Supplier<Session> session;
    private final ObservableList<ConsoleLine> lines = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<ConsoleLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final List<String> history = new ArrayList<>();
    private final ReadOnlyStringWrapper lastCommand = new ReadOnlyStringWrapper("");
    private final StringProperty input = new SimpleStringProperty("");
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private final AsyncAction<ConsoleResult> typed;
    private String sent = "";
    private boolean begun;
    private Optional<Session> target = Optional.empty();
    private int recalled;

    /**
     * A console without lines.
     *
     * @param interpreter runs one line; called off the FX thread
     * @param session the board that is chosen when a line is typed
     */
    public ConsoleViewModel(
            CommandRunner commands,
            Background background,
            BiFunction<String, Session, ConsoleResult> interpreter,
            Supplier<Session> session) {
        this.interpreter = interpreter;
        commands.onRun(run -> background.onFxThread(() -> echo(run)));
        this.session = session;
        typed = background.action(this::interpret, this::print);
        typed.failureProperty().subscribe(this::printFailure);
    }

    /** Runs what is in the input line, which is emptied. */
    public void enter() {
        if (input.get().isBlank() || typed.runningProperty().get()) {
            return;
        }
        sent = input.get();
        target = Optional.of(session.get());
        input.set("");
        begun = false;
        remember(sent.strip());
        typed.run();
    }

    /** Brings back an earlier typed line; those that may hold a secret are not kept. */
    void recall(int step) {
        recalled = Math.clamp((long) recalled + step, 0, history.size());
        input.set(recalled == history.size() ? "" : history.get(recalled));
    }

    public void clear() {
        lines.clear();
    }

    /** Shows a line while a typed command still runs, such as where to sign in. */
    public void tell(String line) {
        add(new ConsoleLine(Kind.OUTPUT, line));
    }

    /** The whole console as plain text. */
    public String asText() {
        return lines.stream().map(ConsoleLine::plain).collect(Collectors.joining("\n"));
    }

    public ObservableList<ConsoleLine> lines() {
        return shownLines;
    }

    /** What runs or ran last; a folded console shows only this. */
    public ReadOnlyStringProperty lastCommandProperty() {
        return lastCommand.getReadOnlyProperty();
    }

    public StringProperty inputProperty() {
        return input;
    }

    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** The typed command that runs now. */
    public AsyncAction<ConsoleResult> typed() {
        return typed;
    }

    private void echo(CommandRun run) {
        switch (run.phase()) {
            case STARTED -> begin(run.text());
            case SUCCEEDED -> end(run.text(), Kind.SUCCEEDED);
            case FAILED -> end(run.text(), Kind.FAILED);
        }
    }

    private void begin(String command) {
        add(new ConsoleLine(Kind.RUNNING, command));
        lastCommand.set("azsphere " + command);
        begun = true;
    }

    private void remember(String line) {
        if (!Interpreter.masked(line).contains(CommandText.MASK)) {
            history.remove(line);
            history.add(line);
        }
        recalled = history.size();
    }

    private void end(String command, Kind outcome) {
        var running = new ConsoleLine(Kind.RUNNING, command);
        Optional.of(lines.lastIndexOf(running))
                .filter(index -> index >= 0)
                .ifPresent(index -> lines.set(index, running.ended(outcome)));
    }

    private ConsoleResult interpret() {
        return interpreter.apply(sent, target.orElseThrow());
    }

    private void printFailure(@Nullable Exception failure) {
        if (failure != null) {
            showUnlessBegun();
            add(new ConsoleLine(
                    Kind.ERROR, new FailureCatalogue().describe(failure).happened()));
        }
    }

    private void print(ConsoleResult printed) {
        if (printed.exitCode() != 0) {
            showUnlessBegun();
        }
        printed.output().lines().forEach(line -> add(new ConsoleLine(Kind.OUTPUT, line)));
        printed.errors().lines().forEach(line -> add(new ConsoleLine(Kind.ERROR, line)));
        sent = "";
    }

    /** A line that became no command is shown by what was typed, without what could be a key. */
    private void showUnlessBegun() {
        if (!begun) {
            String line = Interpreter.masked(sent.strip());
            add(new ConsoleLine(
                    Kind.FAILED, line.startsWith("azsphere ") ? line.substring("azsphere ".length()) : line));
        }
    }

    private void add(ConsoleLine line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.add(line);
    }
}
