package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.WifiKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Counts a Wi-Fi key while it is typed and says what is wrong with it; keeps nothing of it. */
final class KeyCheck {
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(stateOf(""));

    /**
     * What is to be said of a key.
     *
     * @param counter such as "7 / 8–63"
     * @param problem empty if there is nothing to complain of yet
     */
    record State(String counter, String problem, boolean complete) {}

    void typed(String key) {
        state.set(stateOf(key));
    }

    State state() {
        return state.get();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private static State stateOf(String key) {
        int length = key.getBytes(StandardCharsets.UTF_8).length;
        Optional<WifiKey.KeyProblem> problem = WifiKey.problem(key);
        String sentence =
                key.isEmpty() ? "" : problem.map(kind -> sentence(kind, length)).orElse("");
        return new State(Messages.text("wifi.key.counter", length), sentence, problem.isEmpty());
    }

    private static String sentence(WifiKey.KeyProblem problem, int length) {
        return switch (problem) {
            case TOO_SHORT, TOO_LONG -> Messages.text("wifi.key.length", length);
            case BAD_CHARACTER -> Messages.text("wifi.key.character");
        };
    }
}
