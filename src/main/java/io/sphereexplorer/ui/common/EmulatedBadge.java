package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says that a board is emulated: violet, and in words. */
public final class EmulatedBadge extends Label {
    public EmulatedBadge() {
        super(Messages.text("common.emulated"));
        getStyleClass().add("emulated-badge");
        setTooltip(new Tooltip(Messages.text("common.emulated.meaning")));
        setMinWidth(USE_PREF_SIZE);
    }
}
