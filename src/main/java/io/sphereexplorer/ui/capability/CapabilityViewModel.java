package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.capability.ApplyCapability;
import io.sphereexplorer.command.capability.EnableDevelopment;
import io.sphereexplorer.command.capability.ShowCapabilityFile;
import io.sphereexplorer.command.capability.UpdateCapability;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.device.UpdateManufacturingState;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.capability.CapabilityFile;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.RunningWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What one board is allowed to do, a capability file that is looked at, and the one change that runs at a time. */
public final class CapabilityViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final BackgroundValue<List<Capability>> capabilities;
    private final BackgroundValue<ManufacturingState> manufacturing;
    private final BackgroundValue<DeviceIdentity> identity;
    private final ReadOnlyObjectWrapper<Optional<CapabilityFile>> carried =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<InspectedFile>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty answering = new SimpleBooleanProperty(true);
    private final AtomicReference<@Nullable Path> wanted = new AtomicReference<>();
    private final AtomicReference<@Nullable Command<?>> next = new AtomicReference<>();
    private final AsyncAction<InspectedFile> inspect;
    private final AsyncAction<?> change;
    private final CommandProgress progress;
    private final List<Runnable> following = new ArrayList<>();
    private Optional<AsyncAction<Path>> practice = Optional.empty();

    /** @param session of the one board */
    public CapabilityViewModel(Session session, CommandRunner commands, Background background, RunningWork work) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        capabilities = new BackgroundValue<>(background);
        manufacturing = new BackgroundValue<>(background);
        identity = new BackgroundValue<>(background);
        progress = new CommandProgress(background, InstantSource.system());
        inspect = background.action(this::readFile, read -> file.set(Optional.of(read)));
        change = background.action(
                steps -> commands.run(progress.watching(session, steps), Objects.requireNonNull(next.getAndSet(null))),
                _ -> read(false));
        work.track(() -> Messages.text("capability.work"), change);
        answering.addListener((_, _, on) -> readIfShown(on));
    }

    /** Whether the board is known to answer; while it does not, nothing is asked of it. */
    public BooleanProperty answeringProperty() {
        return answering;
    }

    /** Reads everything, as the user asked for it. */
    public void refresh() {
        read(true);
    }

    /** Begins to follow changes of the board; the first time everything is read aloud. */
    public void follow() {
        var listening = commands.onRun(this::noticeChange);
        following.add(listening::close);
        read(capabilities.valueProperty().get() instanceof ReadValue.Unread);
    }

    public void rest() {
        following.forEach(Runnable::run);
        following.clear();
    }

    /** Looks into a capability file; the one before is forgotten. */
    public void inspect(Path path) {
        if (!inspect.runningProperty().get()) {
            file.set(Optional.empty());
            wanted.set(path);
            inspect.run();
        }
    }

    /**
     * Lets the user try capabilities without a file of their own; to be called before the pane is built.
     *
     * @param capabilityFile makes the file; runs off the FX thread
     */
    public void offerPractice(Callable<Path> capabilityFile) {
        practice = Optional.of(background.action(capabilityFile, this::inspect));
    }

    /** Looks into a file for practice; empty where there is none. */
    Optional<AsyncAction<Path>> practice() {
        return practice;
    }

    /** Installs the file that is looked at; the board restarts. */
    public void install() {
        file.get().ifPresent(chosen -> change(new UpdateCapability(chosen.path())));
    }

    /** Lets this session's requests bring the file along that is looked at. */
    public void load() {
        file.get().ifPresent(chosen -> change(new ApplyCapability(Optional.of(chosen.path()))));
    }

    /** Lets requests bring nothing along any more. */
    public void unload() {
        change(new ApplyCapability(Optional.empty()));
    }

    /** Installs the file that is looked at for application development. */
    public void enableDevelopment() {
        file.get().ifPresent(chosen -> change(new EnableDevelopment(chosen.path())));
    }

    /**
     * Takes the board a step further, for ever.
     *
     * @param digits the last four of the device ID, as the user typed them
     */
    public void manufacture(ManufacturingState state, String digits) {
        change(new UpdateManufacturingState(state, digits));
    }

    public AsyncAction<InspectedFile> inspection() {
        return inspect;
    }

    /** The change that is under way, and how the last one failed. */
    public AsyncAction<?> change() {
        return change;
    }

    CommandProgress progress() {
        return progress;
    }

    /** Whether a change can be started now. */
    ObservableValue<Boolean> ready() {
        return answering.flatMap(on -> change.runningProperty().map(running -> on && !running));
    }

    ObservableValue<ReadValue<List<CapabilityRow>>> rows() {
        return capabilities
                .valueProperty()
                .flatMap(value -> carried.map(along -> value.map(board -> CapabilityRow.of(board, along))));
    }

    ObservableValue<ReadValue<ManufacturingState>> manufacturing() {
        return manufacturing.valueProperty();
    }

    ObservableValue<ReadValue<DeviceId>> board() {
        return identity.valueProperty().map(value -> value.map(DeviceIdentity::id));
    }

    /** The file that requests bring along. */
    ReadOnlyObjectProperty<Optional<CapabilityFile>> carriedProperty() {
        return carried.getReadOnlyProperty();
    }

    /** The file that is looked at. */
    ReadOnlyObjectProperty<Optional<InspectedFile>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether the file that is looked at is for this board, as far as the board has told who it is. */
    ObservableValue<Optional<Boolean>> fits() {
        return file.flatMap(looked ->
                board().map(id -> looked.flatMap(chosen -> id.known().map(chosen.content()::isFor))));
    }

    /** Whether the file can be sent. */
    ObservableValue<Boolean> usable() {
        return fits().flatMap(fit -> ready().map(ready -> ready && fit.orElse(false)));
    }

    private InspectedFile readFile() throws IOException {
        Path path = Objects.requireNonNull(wanted.getAndSet(null));
        return new InspectedFile(path, commands.run(session, new ShowCapabilityFile(path)));
    }

    private void change(Command<?> command) {
        if (answering.get() && !change.runningProperty().get()) {
            next.set(command);
            change.run();
        }
    }

    private void read(boolean aloud) {
        carried.set(session.carriedCapability());
        read(capabilities, new ShowCapabilities(), aloud);
        read(manufacturing, new ShowManufacturingState(), aloud);
        read(identity, new ShowSecurityState(), false);
    }

    private void readIfShown(boolean on) {
        if (on && !following.isEmpty()) {
            read(false);
        }
    }

    private void noticeChange(CommandRun run) {
        if (run.changesBoard() && run.phase() == CommandRun.Phase.SUCCEEDED) {
            background.onFxThread(() -> readIfShown(answering.get()));
        }
    }

    private <T> void read(BackgroundValue<T> value, Command<T> command, boolean aloud) {
        value.read(() -> aloud ? commands.run(session, command) : command.run(session));
    }
}
