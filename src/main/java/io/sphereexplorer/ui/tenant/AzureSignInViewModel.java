package io.sphereexplorer.ui.tenant;

import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.account.SetAzureSignIn;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The application of the user's own that accounts sign in to at Azure; kept as soon as both parts of it are right. */
final class AzureSignInViewModel {
    private final StringProperty client = new SimpleStringProperty("");
    private final StringProperty directory = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final AsyncAction<Optional<Registration>> save;
    private final ObjectBinding<State> state;
    private Optional<Registration> saved = Optional.empty();
    private Optional<Registration> wanted = Optional.empty();
    private Runnable next = () -> {};

    /** How far what is entered can be used. */
    enum State {
        /** Nothing is entered. */
        NONE,
        CLIENT_WRONG,
        DIRECTORY_WRONG,
        /** One of the two is missing. */
        INCOMPLETE,
        /** Right, but not kept yet. */
        UNSAVED,
        SAVED
    }

    AzureSignInViewModel(DeskViewModel desk, CommandRunner commands, Background background) {
        save = background.action(() -> commands.run(desk.session(), new SetAzureSignIn(wanted)), this::goOn);
        state = Bindings.createObjectBinding(this::judged, client, directory);
        desk.knownProperty().subscribe(known -> show(known.azure()));
    }

    /** Whether its user wants to see it. */
    BooleanProperty openProperty() {
        return open;
    }

    StringProperty clientProperty() {
        return client;
    }

    StringProperty directoryProperty() {
        return directory;
    }

    ObjectBinding<State> state() {
        return state;
    }

    /** The last of what {@link #commit} began. */
    AsyncAction<?> save() {
        return save;
    }

    /** Keeps what is entered, if that is right and new; with both fields empty, forgets what was kept. */
    void commit() {
        commitThen(() -> {});
    }

    /** The same, and goes on once it is kept. */
    void commitThen(Runnable step) {
        State now = state.get();
        if (now == State.UNSAVED || (now == State.NONE && saved.isPresent())) {
            wanted = entered();
            next = step;
            save.run();
        } else {
            step.run();
        }
    }

    private void goOn(Optional<Registration> kept) {
        saved = kept;
        state.invalidate();
        Runnable step = next;
        next = () -> {};
        step.run();
    }

    /** What is kept, unless the user is entering something else. */
    private void show(Optional<Registration> kept) {
        boolean untouched = saved.equals(entered()) && (saved.isPresent() || isBlank());
        saved = kept;
        if (untouched) {
            client.set(kept.map(Registration::client).orElse(""));
            directory.set(kept.map(Registration::directory).orElse(""));
        }
        state.invalidate();
    }

    private boolean isBlank() {
        return client.get().isBlank() && directory.get().isBlank();
    }

    private Optional<Registration> entered() {
        return Registration.isClient(client.get()) && Registration.isDirectory(directory.get())
                ? Optional.of(new Registration(client.get(), directory.get()))
                : Optional.empty();
    }

    private State judged() {
        if (isBlank()) {
            return State.NONE;
        }
        if (!client.get().isBlank() && !Registration.isClient(client.get())) {
            return State.CLIENT_WRONG;
        }
        if (!directory.get().isBlank() && !Registration.isDirectory(directory.get())) {
            return State.DIRECTORY_WRONG;
        }
        Optional<Registration> entered = entered();
        if (entered.isEmpty()) {
            return State.INCOMPLETE;
        }
        return entered.equals(saved) ? State.SAVED : State.UNSAVED;
    }
}
