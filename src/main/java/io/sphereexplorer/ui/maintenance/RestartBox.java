package io.sphereexplorer.ui.maintenance;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The restart of a board, and how long it takes; how it fails, the window says above its panes. */
final class RestartBox extends VBox {
    RestartBox(AsyncAction<?> restart, ObservableValue<Boolean> answering) {
        super(12);
        setId("restart-box");
        getStyleClass().add("card-box");
        var title = new Label(Messages.text("restart.title"));
        title.getStyleClass().add("card-title");
        var what = new Label(Messages.text("restart.intro"));
        what.setWrapText(true);
        what.setMinWidth(0);
        what.setMinHeight(Region.USE_PREF_SIZE);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var button = new Button(Messages.text("restart.go"));
        button.setId("maintenance-restart");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty()
                .bind(answering.flatMap(on -> restart.runningProperty().map(running -> running || !on)));
        button.setOnAction(_ -> restart.run());
        var line = new HBox(16, what, button);
        line.getStyleClass().add("maintenance-line");
        getChildren().setAll(title, line);
    }
}
