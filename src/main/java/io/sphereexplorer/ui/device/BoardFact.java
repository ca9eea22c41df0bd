package io.sphereexplorer.ui.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import java.io.IOException;
import javafx.beans.value.ObservableValue;

/** A value of a board with the command that reads it. */
record BoardFact<T>(BackgroundValue<T> value, Command<T> command) {
    /** How a fact is asked for: with an echo in the console or without. */
    interface Asking {
        <R> R ask(Command<R> command) throws IOException;
    }

    void read(Asking asking) {
        value.read(() -> asking.ask(command));
    }

    /** A board that says that it is still starting has not answered yet; it is asked again with the next signs of life. */
    ObservableValue<ReadValue<T>> observed() {
        return value.valueProperty()
                .map(told ->
                        told instanceof ReadValue.Unreadable<T>(Exception reason) && PaneFailure.isStillStarting(reason)
                                ? new ReadValue.Reading<>()
                                : told);
    }
}
