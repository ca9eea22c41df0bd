package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.diagnostics.FetchLog;
import io.sphereexplorer.command.diagnostics.FollowOutput;
import io.sphereexplorer.command.diagnostics.GetSupportData;
import io.sphereexplorer.command.diagnostics.SaveLog;
import io.sphereexplorer.command.diagnostics.SaveTelemetry;
import io.sphereexplorer.command.diagnostics.SavedLogLine;
import io.sphereexplorer.device.diagnostics.LogContinuation;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.diagnostics.LogRecord;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What a board writes down about itself, and what can be saved of it. FX thread only. */
public final class DiagnosticsViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final LinesViewModel log;
    private final LinesViewModel output;
    private final LogContinuation continuation = new LogContinuation();
    private final AsyncAction<List<LogRecord>> fetch;
    private final AsyncAction<FollowOutput.Ending> follow;
    private final AsyncAction<Path> save;
    private final ReadOnlyObjectWrapper<OutputState> state = new ReadOnlyObjectWrapper<>(OutputState.NOT_READ);
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private Callable<Path> saving = () -> Path.of("");
    private boolean starting;

    /** @param session of the one board */
    public DiagnosticsViewModel(Session session, CommandRunner commands, Background background, RunningWork work) {
        this.session = session;
        this.commands = commands;
        log = new LinesViewModel(background);
        output = new LinesViewModel(background);
        fetch = background.action(() -> commands.run(session, new FetchLog()), this::add);
        follow = background.action(
                _ -> follow(told -> background.onFxThread(() -> notice(told))), _ -> state.set(OutputState.ENDED));
        save = background.action(() -> saving.call(), file -> saved.set(Messages.text("diagnostics.saved", file)));
        follow.failureProperty().subscribe(failure -> {
            if (failure != null) {
                state.set(OutputState.NOT_READ);
            }
        });
        work.track(() -> Messages.text("diagnostics.work.fetch"), fetch);
        work.track(() -> Messages.text("diagnostics.work.save"), save);
    }

    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads the board's log and adds what is new. */
    public void refresh() {
        fetch.run();
    }

    /** Shows what has come since the last tick. */
    void update() {
        log.update();
        output.update();
    }

    LinesViewModel log() {
        return log;
    }

    LinesViewModel output() {
        return output;
    }

    AsyncAction<List<LogRecord>> fetch() {
        return fetch;
    }

    AsyncAction<FollowOutput.Ending> follow() {
        return follow;
    }

    AsyncAction<Path> save() {
        return save;
    }

    ReadOnlyObjectProperty<OutputState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Where something was saved last, as a sentence. */
    ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    void clearLog() {
        continuation.forget();
        log.clear();
    }

    /** @param startApp whether the application is started under the debugger first */
    void startOutput(boolean startApp) {
        starting = startApp;
        state.set(OutputState.CONNECTING);
        follow.run();
    }

    void stopOutput() {
        follow.cancel();
        state.set(OutputState.STOPPED);
    }

    /** Writes the lines that are shown now. */
    void saveLines(LinesViewModel lines, Path file) {
        List<LogLine> shown = lines.shown();
        Function<LogLine, String> form = lines.equals(log) ? SavedLogLine::of : LogLine::text;
        save(() -> {
            new FileToSave(file, true).save(out -> {
                for (LogLine line : shown) {
                    out.write((form.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
            return file;
        });
    }

    void saveRaw(Path file) {
        save(new SaveLog(new FileToSave(file, true), true), file);
    }

    void saveTelemetry(Path file) {
        save(new SaveTelemetry(new FileToSave(file, true)), file);
    }

    void saveSupportData(Path file) {
        save(new GetSupportData(new FileToSave(file, true)), file);
    }

    private void save(Command<?> command, Path file) {
        save(() -> {
            commands.run(session, command);
            return file;
        });
    }

    private void save(Callable<Path> work) {
        if (!save.runningProperty().get()) {
            saving = work;
            saved.set("");
            save.run();
        }
    }

    private void add(List<LogRecord> records) {
        log.store()
                .addAll(continuation.newOf(records).stream()
                        .map(LogMessages::line)
                        .toList());
        log.update();
    }

    private FollowOutput.Ending follow(Consumer<Progress> told) throws IOException {
        var command = new FollowOutput(
                Optional.empty(), starting, Optional.empty(), output.store()::addAll, InstantSource.system());
        return commands.run(session.reporting(told), command);
    }

    private void notice(Progress told) {
        if (follow.runningProperty().get() && told.step().equals(FollowOutput.RECEIVING)) {
            state.set(OutputState.RECEIVING);
        }
    }
}
