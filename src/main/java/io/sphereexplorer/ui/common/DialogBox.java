package io.sphereexplorer.ui.common;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of a dialogue: title, what is asked, and at the end Cancel and the verb. */
public class DialogBox extends VBox {
    private static final double WIDTH = 440;

    protected DialogBox(String id, String title) {
        super(16);
        setId(id);
        getStyleClass().add("join-dialog");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        getChildren().add(heading);
    }

    /** Puts the cursor where typing begins. */
    public void focusFirst() {}

    /** Forgets what nobody may find later. */
    public void forget() {}

    protected static Label note(String text) {
        var note = new Label(text);
        note.getStyleClass().add("dialog-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    /** Enter is the verb, Escape cancels. */
    protected static HBox buttons(
            String id, String verb, ObservableValue<Boolean> complete, Runnable close, Runnable submit) {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId(id + "-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        var apply = new Button(verb);
        apply.setId(id + "-apply");
        apply.setDefaultButton(true);
        apply.disableProperty().bind(complete.map(enough -> !enough));
        apply.setOnAction(_ -> submit.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, cancel, apply);
    }
}
