package io.sphereexplorer.ui.wifi;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Takes a Wi-Fi key: masked unless shown on purpose, counted while it is typed, handed out only as a secret. */
final class KeyField extends VBox {
    private final PasswordTextField field = new PasswordTextField();
    private final KeyCheck check = new KeyCheck();

    KeyField(String label) {
        getStyleClass().add("key-field");
        field.setId("wifi-key");
        field.setAccessibleText(label);
        field.passwordProperty().subscribe(check::typed);
        HBox.setHgrow(field, Priority.ALWAYS);
        var caption = new Label(label);
        caption.setLabelFor(field);
        getChildren().addAll(caption, new HBox(4, field, showButton()), hintRow());
    }

    /** Whether what was typed can be a key. */
    BooleanBinding complete() {
        return Bindings.createBooleanBinding(() -> check.state().complete(), check.stateProperty());
    }

    Secret secret() {
        return Secret.of(field.getPassword());
    }

    /** Forgets what was typed. */
    void clear() {
        field.clear();
        field.setRevealPassword(false);
    }

    void focusKey() {
        field.requestFocus();
    }

    private ToggleButton showButton() {
        var show = new ToggleButton(null, Icons.decorating(MaterialDesignE.EYE));
        show.setId("wifi-key-show");
        show.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        show.setAccessibleText(Messages.text("wifi.key.show"));
        show.setTooltip(new Tooltip(Messages.text("wifi.key.show")));
        show.selectedProperty().bindBidirectional(field.revealPasswordProperty());
        return show;
    }

    private HBox hintRow() {
        var problem = new Label();
        problem.setId("wifi-key-problem");
        problem.getStyleClass().add("field-problem");
        problem.textProperty().bind(check.stateProperty().map(KeyCheck.State::problem));
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(problem, Priority.ALWAYS);
        var counter = new Label();
        counter.setId("wifi-key-counter");
        counter.getStyleClass().addAll(Styles.TEXT_MUTED, "field-counter");
        counter.textProperty().bind(check.stateProperty().map(KeyCheck.State::counter));
        counter.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, problem, counter);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
