package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.Icons;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Asks before a step that can never be undone: what, for which board, and its last digits; Cancel has the focus. */
final class StepDialog extends DialogBox {
    private static final int DIGITS = 4;
    private static final double FIELD_WIDTH = 96;

    private final HBox buttons;

    StepDialog(ManufacturingState state, DeviceId board, CapabilityViewModel model, Runnable close) {
        super("capability-step-dialog", Messages.text("capability.step.title", state.wireName()));
        getStyleClass().add("irreversible-dialog");
        boolean last = state == ManufacturingState.DEVICE_COMPLETE;
        var icon = Icons.decorating(MaterialDesignA.ALERT_OUTLINE);
        Label meaning = note(Messages.text(last ? "capability.step.device" : "capability.step.module"));
        meaning.getStyleClass().setAll("label", "irreversible-text");
        var warning = new HBox(12, icon, meaning);
        var field = new TextField();
        field.setId("capability-step-digits");
        field.getStyleClass().add("monospaced");
        field.setMaxWidth(FIELD_WIDTH);
        field.setPrefWidth(FIELD_WIDTH);
        var caption = new Label(Messages.text("capability.step.type", DIGITS));
        caption.setLabelFor(field);
        caption.setWrapText(true);
        var id = new Label(board.shortened());
        id.getStyleClass().add("monospaced");
        ObservableValue<Boolean> complete = field.textProperty()
                .map(typed -> typed.strip().toLowerCase(Locale.ROOT).equals(board.lastDigits(DIGITS)));
        buttons = buttons(
                "capability-step", Messages.text("capability.step.take", state.wireName()), complete, close, () -> {
                    String digits = field.getText().strip();
                    close.run();
                    model.manufacture(state, digits);
                });
        buttons.getChildren().getLast().getStyleClass().add("irreversible-button");
        getChildren()
                .addAll(
                        warning,
                        new HBox(8, new Label(Messages.text("capability.step.board")), id),
                        new VBox(4, caption, field),
                        buttons);
    }

    @Override
    public void focusFirst() {
        buttons.lookup("#capability-step-cancel").requestFocus();
    }
}
