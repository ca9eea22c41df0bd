package io.sphereexplorer.ui.image;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.app.ShowImagePackage;
import io.sphereexplorer.command.deployment.AddImage;
import io.sphereexplorer.device.image.ImagePackage;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One image package from the computer to the tenant: chosen, looked at, sent. FX thread. */
final class UploadViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final AsyncAction<ImagePackage> inspect;
    private final AsyncAction<Image> send;
    private final CommandProgress progress;
    private final ReadOnlyObjectWrapper<Optional<ImagePackage>> inspected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Image>> sent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private volatile Path file = Path.of("");

    UploadViewModel(Session session, CommandRunner commands, Background background, InstantSource clock) {
        this.session = session;
        this.commands = commands;
        progress = new CommandProgress(background, clock);
        inspect = background.action(
                () -> commands.run(session, new ShowImagePackage(file)), found -> inspected.set(Optional.of(found)));
        send = background.action(this::upload, this::done);
    }

    /** Looks at a package, and sends nothing of it. */
    void choose(Path chosen) {
        if (!send.runningProperty().get()) {
            forget();
            sent.set(Optional.empty());
            file = chosen;
            inspect.run();
        }
    }

    /** Drops the chosen package. */
    void forget() {
        inspect.cancel();
        inspect.dismissFailure();
        send.dismissFailure();
        inspected.set(Optional.empty());
    }

    /** For another tenant; an upload that is going on ends where it began. */
    void leave() {
        send.cancel();
        forget();
        sent.set(Optional.empty());
    }

    /** The last part of the path. */
    String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    AsyncAction<ImagePackage> inspect() {
        return inspect;
    }

    /** Sends the chosen package. */
    AsyncAction<Image> send() {
        return send;
    }

    CommandProgress progress() {
        return progress;
    }

    /** What the package is; empty while none is chosen. */
    ReadOnlyObjectProperty<Optional<ImagePackage>> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /** What was uploaded last. */
    ReadOnlyObjectProperty<Optional<Image>> sentProperty() {
        return sent.getReadOnlyProperty();
    }

    private Image upload(Consumer<AsyncAction.Step> steps) throws IOException {
        return commands.run(progress.watching(session, steps), new AddImage(Optional.empty(), file));
    }

    private void done(Image image) {
        inspected.set(Optional.empty());
        sent.set(Optional.of(image));
    }
}
