package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.certificate.InspectCertificateFile;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.UnreadableFile;
import io.sphereexplorer.device.certificate.file.UnreadableFile.Problem;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A look into one certificate file on this computer; its password is used once and kept nowhere. FX thread. */
final class FileLook {
    private final AsyncAction<Opened> read;
    private final AtomicReference<@Nullable InspectCertificateFile> next = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> closed = new SimpleObjectProperty<>(Optional.empty());
    private final InstantSource clock;
    private Path last = Path.of("");

    /** A file that was read. */
    record Opened(Path path, CertificateFile file) {}

    FileLook(Session session, CommandRunner commands, Background background, InstantSource clock) {
        this.clock = clock;
        read = background.action(() -> read(session, commands), this::show);
        read.failureProperty().subscribe(this::askForPassword);
    }

    /** Why the last file could not be read, unless it needs a password first. */
    AsyncAction<Opened> read() {
        return read;
    }

    /** The file that is looked at. */
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The file whose password a user is asked for; who asks sets it back to none. */
    ObjectProperty<Optional<Path>> passwordAskedProperty() {
        return closed;
    }

    /** Whether the last file did not open with the password. */
    boolean isPasswordWrong() {
        return read.failureProperty().get() instanceof UnreadableFile file && file.problem() == Problem.PASSWORD_WRONG;
    }

    void open(Path file) {
        run(file, Optional.empty());
    }

    /** Opens the file that needs it. */
    void open(Path file, Secret password) {
        run(file, Optional.of(password));
    }

    /** Asks for the password of the last file once more. */
    void askAgain() {
        read.dismissFailure();
        closed.set(Optional.of(last));
    }

    /** Puts the file away. */
    void leave() {
        opened.set(Optional.empty());
    }

    void close() {
        read.cancel();
    }

    private void run(Path file, Optional<Secret> password) {
        if (!read.runningProperty().get()) {
            last = file;
            opened.set(Optional.empty());
            next.set(new InspectCertificateFile(file, password, clock));
            read.run();
        }
    }

    private Opened read(Session session, CommandRunner commands) throws IOException {
        InspectCertificateFile command = Objects.requireNonNull(next.getAndSet(null)); // it may hold a password
        return new Opened(command.file(), commands.run(session, command));
    }

    private void show(Opened file) {
        opened.set(Optional.of(file));
    }

    private void askForPassword(@Nullable Exception failure) {
        if (failure instanceof UnreadableFile file && file.problem() == Problem.PASSWORD_NEEDED) {
            askAgain();
        }
    }
}
