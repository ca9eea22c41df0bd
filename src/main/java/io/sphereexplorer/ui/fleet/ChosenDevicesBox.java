package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.FailureBanner;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Above the table of devices: where those chosen are to go, and what one of them is meant to run. */
final class ChosenDevicesBox extends VBox {
    private final ChosenDevices model;

    ChosenDevicesBox(ChosenDevices model) {
        super(12);
        this.model = model;
        getChildren()
                .setAll(
                        new FailureBanner(model.list()),
                        new FailureBanner(model.move()),
                        new FailureBanner(model.images()),
                        move(),
                        images());
    }

    private Node move() {
        var question = wrapped("fleet-move-question");
        question.textProperty()
                .bind(model.movingProperty()
                        .flatMap(devices -> model.movedProperty()
                                .map(moved -> moved.intValue() == 0
                                        ? Messages.text("fleet.move.question", devices.size())
                                        : Messages.text("fleet.move.progress", moved, devices.size()))));
        Button move =
                button("fleet-move-now", "fleet.move.now", () -> model.move().run());
        move.disableProperty()
                .bind(model.targetProperty()
                        .isNull()
                        .or(model.move().runningProperty())
                        .or(model.list().runningProperty()));
        var line = new HBox(8, question, groups(), move, button("fleet-move-cancel", "common.cancel", model::moveNone));
        line.getStyleClass().add("fleet-tools");
        return shownWhile(boxed(line), model.movingProperty().map(devices -> !devices.isEmpty()));
    }

    private ComboBox<NamedGroup> groups() {
        var groups = new ComboBox<NamedGroup>();
        groups.setId("fleet-move-group");
        groups.setPromptText(Messages.text("fleet.move.group"));
        groups.setAccessibleText(Messages.text("fleet.move.group"));
        groups.setPrefWidth(280);
        groups.setMinWidth(160);
        groups.setConverter(new Path());
        groups.itemsProperty().bind(model.groupsProperty().map(known -> FXCollections.observableArrayList(known)));
        groups.valueProperty().bindBidirectional(model.targetProperty());
        groups.disableProperty().bind(model.move().runningProperty());
        return groups;
    }

    private Node images() {
        var text = wrapped("fleet-images");
        text.textProperty()
                .bind(model.shownProperty()
                        .map(shown -> shown.map(ChosenDevicesBox::text).orElse("")));
        var line = new HBox(8, text, button("fleet-images-close", "common.close", model::showNoImages));
        line.getStyleClass().add("fleet-tools");
        return shownWhile(boxed(line), model.shownProperty().map(shown -> shown.isPresent()));
    }

    private static String text(ChosenDevices.Shown shown) {
        return shown.images().isEmpty()
                ? Messages.text("fleet.images.none", shown.device().shortened())
                : Messages.text(
                        "fleet.images.list",
                        shown.device().shortened(),
                        shown.images().stream()
                                .map(image -> Messages.text("fleet.images.one", image.name(), image.id()))
                                .collect(Collectors.joining("\n")));
    }

    private static Node boxed(HBox line) {
        var box = new VBox(line);
        box.getStyleClass().add("card-box");
        return box;
    }

    private static Label wrapped(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Node shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /** Groups as commands name them. */
    private static final class Path extends StringConverter<@Nullable NamedGroup> {
        @Override
        public String toString(@Nullable NamedGroup group) {
            return group == null ? "" : group.path();
        }

        @Override
        public @Nullable NamedGroup fromString(String path) {
            return null; // nobody types into it
        }
    }
}
