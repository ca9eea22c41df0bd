package io.sphereexplorer.ui.common;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in a pane that has nothing to show: what will be here, and the one thing to do about it. */
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 480;

    public EmptyState(Ikon icon, String title, String text) {
        getStyleClass().add("empty-state");
        FontIcon picture = Icons.decorating(icon);
        picture.getStyleClass().add("empty-icon");
        getChildren().setAll(picture, label(title, "empty-title"), label(text, "empty-text"));
    }

    /** Adds the primary button. */
    public EmptyState offering(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
