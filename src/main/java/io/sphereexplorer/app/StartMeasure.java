package io.sphereexplorer.app;

import io.sphereexplorer.ui.shell.BoardState;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

/**
 * Prints how many milliseconds after the start of the process the first frame was drawn and the first board had answered,
 * then ends the program.
 */
final class StartMeasure {
    private final Stage stage;
    private final ShellViewModel model;
    private final Instant start = ProcessHandle.current().info().startInstant().orElseThrow();

    StartMeasure(Stage stage, ShellViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    /** To be called before the window is shown. */
    void begin() {
        stage.setOnShown(_ -> stage.getScene().addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                stage.getScene().removePostLayoutPulseListener(this);
                print("first frame");
                awaitBoard();
            }
        }));
    }

    private void awaitBoard() {
        ObservableValue<BoardState> state = model.chosenProperty()
                .flatMap(chosen -> chosen.map(BoardViewModel::state).orElse(null));
        state.subscribe(now -> {
            if (now == BoardState.ANSWERING) {
                print("first board");
                Platform.exit();
            }
        });
    }

    private void print(String what) {
        System.out.printf(
                "%s %d ms%n", what, Duration.between(start, Instant.now()).toMillis());
    }
}
