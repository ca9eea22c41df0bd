package io.sphereexplorer.ui.recovery;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Asks once more before everything on the board is deleted; the harmless answer has the focus. */
final class ConfirmBox extends VBox {
    ConfirmBox(RecoveryViewModel model) {
        super(8);
        setId("recovery-confirm");
        getStyleClass().add("recovery-confirm");
        var title = new Label(
                Messages.text("recover.confirm.title", model.boardName()),
                Icons.decorating(MaterialDesignA.ALERT_OUTLINE));
        title.getStyleClass().add("section-title");
        var text = new Label(Messages.text("recover.confirm.text"));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var no = button("recovery-no", Messages.text("recover.confirm.no"), model::dismiss);
        no.setCancelButton(true);
        var yes = button("recovery-yes", Messages.text("recover.confirm.yes"), model::confirm);
        yes.getStyleClass().add(Styles.DANGER);
        var buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, text, buttons);
        visibleProperty().bind(model.confirmingProperty());
        managedProperty().bind(visibleProperty());
        model.confirmingProperty().subscribe(asking -> {
            if (asking) {
                title.setText(Messages.text("recover.confirm.title", model.boardName()));
                no.requestFocus();
            }
        });
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
