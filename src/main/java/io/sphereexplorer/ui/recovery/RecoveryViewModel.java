package io.sphereexplorer.ui.recovery;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.recovery.RecoverDevice;
import io.sphereexplorer.command.recovery.RecoveryOutlook;
import io.sphereexplorer.command.recovery.RecoveryOutlook.Way;
import io.sphereexplorer.device.recovery.RecoveryNews;
import io.sphereexplorer.device.recovery.RecoveryNews.Kind;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.CommandProgress;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.RunningWork;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** State and actions of the recovery of one board, which need not answer. FX thread. */
public final class RecoveryViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final CommandProgress progress;
    private final AsyncAction<RecoverDevice.Result> recovery;
    private final BackgroundValue<RecoveryOutlook> outlook;
    private final ObjectProperty<Optional<Path>> images = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty experimental = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unplugged = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<String> imageCount = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Optional<RecoverDevice.Result>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param session of the board that is meant */
    public RecoveryViewModel(Session session, CommandRunner commands, Background background, RunningWork work) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        progress = new CommandProgress(background, InstantSource.system());
        recovery = background.actionToldToItsEnd(this::recover, result -> outcome.set(Optional.of(result)));
        outlook = new BackgroundValue<>(background);
        recovery.runningProperty().subscribe(running -> {
            if (!running) {
                unplugged.set(false);
                imageCount.set("");
            }
        });
        work.track(() -> Messages.text("recover.work", boardName()), recovery);
    }

    /** Looks again how the board could be recovered. */
    public void refresh() {
        outlook.read(() -> RecoveryOutlook.of(session));
    }

    /** What the user calls the board. */
    public String boardName() {
        return session.knownBoard().map(session.bench()::nameOf).orElse("");
    }

    public ReadOnlyObjectProperty<ReadValue<RecoveryOutlook>> outlookProperty() {
        return outlook.valueProperty();
    }

    /** The folder the user chose; empty for the images at hand. */
    public ObjectProperty<Optional<Path>> imagesProperty() {
        return images;
    }

    /** Whether a real board is recovered without the vendor's program. */
    public BooleanProperty experimentalProperty() {
        return experimental;
    }

    /** Whether the board is of silicon, so that the experimental way is a choice. */
    public ObservableValue<Boolean> hardware() {
        return outlook.valueProperty()
                .map(value -> way(value)
                        .filter(way -> way == Way.VENDOR_TOOL || way == Way.NEEDS_TOOL)
                        .isPresent());
    }

    /** Whether a recovery could begin now. */
    public ObservableValue<Boolean> ready() {
        return Bindings.createBooleanBinding(
                () -> !recovery.runningProperty().get() && isPossible(),
                recovery.runningProperty(),
                outlook.valueProperty(),
                experimental,
                images);
    }

    /** Asks the user whether it is meant. */
    public void ask() {
        if (ready().getValue()) {
            confirming.set(true);
        }
    }

    /** The user does not mean it. */
    public void dismiss() {
        confirming.set(false);
    }

    /** The user means it. */
    public void confirm() {
        if (confirming.get()) {
            confirming.set(false);
            outcome.set(Optional.empty());
            recovery.run();
        }
    }

    public ReadOnlyBooleanProperty confirmingProperty() {
        return confirming.getReadOnlyProperty();
    }

    public AsyncAction<RecoverDevice.Result> recovery() {
        return recovery;
    }

    public CommandProgress progress() {
        return progress;
    }

    /** Whether the recovery waits for the cable. */
    public ReadOnlyBooleanProperty unpluggedProperty() {
        return unplugged.getReadOnlyProperty();
    }

    /** How many images are on the board, in words; empty before the first is sent. */
    public ReadOnlyObjectProperty<String> imageCountProperty() {
        return imageCount.getReadOnlyProperty();
    }

    /** What came of the last recovery; empty while none has succeeded. */
    public ReadOnlyObjectProperty<Optional<RecoverDevice.Result>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    private RecoverDevice.Result recover(Consumer<AsyncAction.Step> steps) throws Exception {
        var command = new RecoverDevice(images.get(), Optional.empty(), experimental.get(), this::tell);
        return commands.run(progress.watching(session, steps), command);
    }

    private void tell(RecoveryNews news) {
        if (news.kind() != Kind.PART_SENT && news.kind() != Kind.LOADING) { // of which there are thousands
            background.onFxThread(() -> show(news));
        }
    }

    private void show(RecoveryNews news) {
        unplugged.set(news.kind() == Kind.UNPLUGGED);
        imageCount.set(
                news.images() == 0 || news.kind() == Kind.UNPLUGGED
                        ? ""
                        : Messages.text("recover.image", news.image(), news.images()));
    }

    private boolean isPossible() {
        return way(outlook.valueProperty().get())
                .filter(way -> switch (way) {
                    case PRACTICE, PROGRAM, VENDOR_TOOL -> !experimental.get() || hasImages(way);
                    case NEEDS_TOOL -> experimental.get() && hasImages(way);
                    case NO_PORT -> false;
                })
                .isPresent();
    }

    private boolean hasImages(Way way) {
        return way == Way.PRACTICE || images.get().isPresent();
    }

    private static Optional<Way> way(ReadValue<RecoveryOutlook> value) {
        return value.known().map(RecoveryOutlook::way);
    }
}
