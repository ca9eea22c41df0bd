package io.sphereexplorer.ui.shell;

import io.sphereexplorer.ui.common.Shown;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;

/** A dot and a word for the state of a board, followed while it is shown. */
final class StateMark extends Label {
    private static final double RADIUS = 4;

    StateMark(ObservableValue<BoardState> state) {
        var dot = new Circle(RADIUS);
        setGraphic(dot);
        setMinWidth(USE_PREF_SIZE);
        state.when(Shown.of(this)).subscribe(now -> {
            setText(now.text());
            getStyleClass().setAll("label", "state-mark", now.styleClass());
        });
    }
}
