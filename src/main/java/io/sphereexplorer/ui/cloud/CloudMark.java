package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Says at the foot of the window which cloud it is: always if it is a practice one, in violet. */
public final class CloudMark extends Label {
    public CloudMark(DeskViewModel desk) {
        setId("status-cloud");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        if (desk.isPractice()) {
            setText(Messages.text("shell.cloud.status.practice"));
            setTooltip(new Tooltip(Messages.text("shell.cloud.practice.meaning", desk.cloudName())));
            getStyleClass().add("practice-mark");
        } else {
            setText(Messages.text("shell.cloud.status.real", desk.cloudName()));
            getStyleClass().add("muted");
            visibleProperty()
                    .bind(desk.knownProperty().map(known -> known.account().isPresent()));
        }
    }
}
