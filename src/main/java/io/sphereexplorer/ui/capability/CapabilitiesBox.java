package io.sphereexplorer.ui.capability;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the board may do now, and from where it may. */
final class CapabilitiesBox extends VBox {
    private final VBox list = new VBox(8);

    CapabilitiesBox(CapabilityViewModel model) {
        list.setId("capability-list");
        var note = muted(Messages.text("capability.note"));
        getChildren().setAll(new Card(Messages.text("capability.title")).wide(new VBox(8, list, unload(model), note)));
        model.rows().subscribe(this::show);
    }

    private void show(ReadValue<List<CapabilityRow>> value) {
        switch (value) {
            case ReadValue.Present<List<CapabilityRow>>(List<CapabilityRow> rows) -> showRows(rows);
            case ReadValue.Unreadable<List<CapabilityRow>>(Exception reason) ->
                list.getChildren().setAll(muted(PaneFailure.of(reason).happened()));
            default -> list.getChildren().setAll(muted(Messages.text("common.reading")));
        }
    }

    private void showRows(List<CapabilityRow> rows) {
        if (rows.isEmpty()) {
            list.getChildren().setAll(text(Messages.text("capability.none")));
        } else {
            list.getChildren().setAll(rows.stream().map(CapabilitiesBox::line).toList());
        }
    }

    private static Node line(CapabilityRow row) {
        return new VBox(2, text(CapabilityRow.text(row.capability())), muted(row.source()));
    }

    private static Node unload(CapabilityViewModel model) {
        var unload = new Button(Messages.text("capability.unload"));
        unload.setId("capability-unload");
        unload.disableProperty().bind(model.ready().map(ready -> !ready));
        unload.visibleProperty().bind(model.carriedProperty().map(file -> file.isPresent()));
        unload.managedProperty().bind(unload.visibleProperty());
        unload.setOnAction(_ -> model.unload());
        return unload;
    }

    static Label muted(String text) {
        Label label = text(text);
        label.getStyleClass().add("muted");
        return label;
    }

    static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
