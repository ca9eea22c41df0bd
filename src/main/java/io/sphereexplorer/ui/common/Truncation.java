package io.sphereexplorer.ui.common;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Whatever does not fit is shown whole in a tool tip. */
public final class Truncation {
    private Truncation() {}

    /** Gives the node a tool tip with its whole text for as long as a part of it is cut off. */
    public static <L extends Labeled> L explained(L node) {
        var whole = new Tooltip();
        whole.textProperty().bind(node.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        node.tooltipProperty().bind(node.textTruncatedProperty().map(truncated -> truncated ? whole : null));
        return node;
    }
}
