package io.sphereexplorer.ui.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.app.CheckImage;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.CommandProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** One image package from the computer to the board: chosen, looked at, installed. FX thread. */
final class InstallViewModel {
    private final Session session;
    private final CommandRunner commands;
    private final Background background;
    private final AsyncAction<CheckImage.Result> check;
    private final AsyncAction<DeployImage.Result> install;
    private final CommandProgress progress;
    private final Runnable onChange;
    private final BooleanProperty manualStart = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<CheckImage.Result>> inspected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<AsyncAction<Path>> practice = Optional.empty();
    private volatile Path file = Path.of("");
    private volatile boolean manual;

    /** @param onChange is called when the board may have other images than before */
    InstallViewModel(
            Session session, CommandRunner commands, Background background, InstantSource clock, Runnable onChange) {
        this.session = session;
        this.commands = commands;
        this.background = background;
        this.onChange = onChange;
        progress = new CommandProgress(background, clock);
        check = background.action(
                () -> commands.run(session, new CheckImage(file)), found -> inspected.set(Optional.of(found)));
        install = background.actionToldToItsEnd(this::deploy, this::installed);
        manualStart.subscribe(wanted -> manual = wanted);
        install.failureProperty().subscribe(failure -> {
            if (failure != null) {
                onChange.run();
            }
        });
    }

    /** Looks at a package, and holds it against the board. */
    void choose(Path chosen) {
        if (install.runningProperty().get()) {
            return;
        }
        check.cancel();
        install.dismissFailure();
        file = chosen;
        forgetNotice();
        inspected.set(Optional.empty());
        check.run();
    }

    void offerPractice(Callable<Path> imagePackage) {
        practice = Optional.of(background.action(imagePackage, this::choose));
    }

    /** Chooses a package for practice; empty where there is none. */
    Optional<AsyncAction<Path>> practice() {
        return practice;
    }

    /** Drops the chosen package. */
    void forget() {
        check.cancel();
        check.dismissFailure();
        install.dismissFailure();
        inspected.set(Optional.empty());
    }

    /** The last part of the path. */
    String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    AsyncAction<CheckImage.Result> check() {
        return check;
    }

    /** Goes on when it is cancelled until the board has told what it has of the package. */
    AsyncAction<DeployImage.Result> install() {
        return install;
    }

    CommandProgress progress() {
        return progress;
    }

    /** What the package is and why the board would refuse it; empty while none is chosen. */
    ReadOnlyObjectProperty<Optional<CheckImage.Result>> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    BooleanProperty manualStartProperty() {
        return manualStart;
    }

    /** A sentence on what was installed last; else empty. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Takes back what was said of the last installation, since the board may have changed. */
    void forgetNotice() {
        notice.set("");
    }

    private DeployImage.Result deploy(Consumer<AsyncAction.Step> steps) throws IOException {
        var command = new DeployImage(file, manual, false);
        return commands.run(progress.watching(session, steps), command);
    }

    private void installed(DeployImage.Result result) {
        inspected.set(Optional.empty());
        notice.set(
                Messages.text(result.restarting() ? "app.installed.restarting" : "app.installed.listed", fileName()));
        onChange.run();
    }
}
