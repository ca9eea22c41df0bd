package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The networks stored on a board, and what can be done to one of them. */
public final class StoredViewModel {
    private final ObservableList<WifiNetwork> networks = FXCollections.observableArrayList();
    private final ObservableList<WifiNetwork> networksView = FXCollections.unmodifiableObservableList(networks);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final AtomicReference<@Nullable Command<?>> next = new AtomicReference<>();
    private final AsyncAction<?> change;

    /** @param changed is called after the board was changed */
    StoredViewModel(Session session, CommandRunner commands, Background background, Runnable changed) {
        change = background.action(
                () -> commands.run(session, Objects.requireNonNull(next.getAndSet(null))), _ -> changed.run());
    }

    /** As the board lists them, so that duplicates are seen. */
    public ObservableList<WifiNetwork> networks() {
        return networksView;
    }

    /** Whether the board has told its list. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    public void disable(WifiNetwork network) {
        run(new DisableNetwork(network.id()));
    }

    /** Deletes the network and its key from the board. */
    public void forget(WifiNetwork network) {
        run(new ForgetNetwork(network.id()));
    }

    public AsyncAction<?> change() {
        return change;
    }

    void show(List<WifiNetwork> told) {
        known.set(true);
        if (!networks.equals(told)) {
            networks.setAll(told);
        }
    }

    private void run(Command<?> command) {
        if (!change.runningProperty().get()) {
            next.set(command);
            change.run();
        }
    }
}
