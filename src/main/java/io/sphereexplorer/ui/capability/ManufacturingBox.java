package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How far the board is locked, and the steps further, none of which leads back. */
final class ManufacturingBox extends VBox {
    private static final double STATE_WIDTH = 200;

    /** @param confirm asks before a step is taken */
    ManufacturingBox(CapabilityViewModel model, Consumer<ManufacturingState> confirm) {
        ObservableValue<ReadValue<String>> text = model.manufacturing().map(value -> value.map(ManufacturingBox::text));
        var state = new ValueLabel(text, STATE_WIDTH);
        state.setId("capability-manufacturing");
        var steps = new FlowPane(
                8,
                8,
                step(model, confirm, ManufacturingState.MODULE1_COMPLETE),
                step(model, confirm, ManufacturingState.DEVICE_COMPLETE));
        steps.getStyleClass().add("card-actions");
        getChildren()
                .setAll(new Card(Messages.text("capability.manufacturing"))
                        .row(Messages.text("capability.manufacturing.state"), state)
                        .wide(CapabilitiesBox.muted(Messages.text("capability.manufacturing.note")))
                        .wide(steps));
    }

    /** Shown only where the board's state can lead there. */
    private static Button step(
            CapabilityViewModel model, Consumer<ManufacturingState> confirm, ManufacturingState next) {
        boolean last = next == ManufacturingState.DEVICE_COMPLETE;
        var button =
                new Button(Messages.text(last ? "capability.manufacturing.device" : "capability.manufacturing.module"));
        button.setId("capability-step-" + next.wireName());
        button.getStyleClass().add("irreversible-button");
        button.visibleProperty()
                .bind(model.manufacturing()
                        .map(value -> value.known()
                                .filter(now -> now == ManufacturingState.BLANK
                                        || (last && now == ManufacturingState.MODULE1_COMPLETE))
                                .isPresent()));
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(model.ready().map(ready -> !ready));
        button.setOnAction(_ -> confirm.accept(next));
        return button;
    }

    private static String text(ManufacturingState state) {
        return Messages.text("device.manufacturing." + state.name().toLowerCase(Locale.ROOT));
    }
}
