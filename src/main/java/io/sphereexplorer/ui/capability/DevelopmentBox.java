package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Capability;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Application development, as far as the board's own interface carries it, and what takes a sign-in instead. */
final class DevelopmentBox extends VBox {
    DevelopmentBox(CapabilityViewModel model) {
        Label state = CapabilitiesBox.text("");
        state.setId("capability-development");
        state.textProperty().bind(model.rows().map(DevelopmentBox::state));
        var enable = new Button(Messages.text("capability.development.enable"));
        enable.setId("capability-development-enable");
        ObservableValue<Boolean> allowed = model.fileProperty().map(DevelopmentBox::allowsDevelopment);
        enable.disableProperty().bind(model.usable().flatMap(usable -> allowed.map(allows -> !usable || !allows)));
        enable.setOnAction(_ -> model.enableDevelopment());
        var actions = new HBox(enable);
        actions.getStyleClass().add("card-actions");
        getChildren()
                .setAll(new Card(Messages.text("capability.development"))
                        .wide(state)
                        .wide(CapabilitiesBox.muted(Messages.text("capability.development.how")))
                        .wide(actions)
                        .wide(CapabilitiesBox.muted(Messages.text("capability.development.not"))));
    }

    private static String state(ReadValue<List<CapabilityRow>> value) {
        return value.known()
                .map(rows -> rows.stream()
                        .map(CapabilityRow::capability)
                        .anyMatch(each -> each.known().equals(Optional.of(Capability.Known.ENABLE_APP_DEVELOPMENT))))
                .map(on -> Messages.text(on ? "capability.development.on" : "capability.development.off"))
                .orElse("");
    }

    private static boolean allowsDevelopment(Optional<InspectedFile> file) {
        return file.filter(chosen -> chosen.content().allows(Capability.Known.ENABLE_APP_DEVELOPMENT))
                .isPresent();
    }
}
