package io.sphereexplorer.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Whether a node is in a window, so that what it follows need not hold it when it is gone. */
public final class Shown {
    private Shown() {}

    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().map(_ -> true).orElse(false);
    }
}
