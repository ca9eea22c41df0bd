package io.sphereexplorer.ui.product;

import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import io.sphereexplorer.ui.product.Catalogue.Place;
import io.sphereexplorer.ui.product.PlaceDetails.Deployed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The parts that products and groups are shown with. */
record PlaceParts(ProductsViewModel model, ZoneId zone) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double COUNT_WIDTH = 48;
    private static final double ID_WIDTH = 288;
    private static final double TIME_WIDTH = 136;
    private static final int MOST_DEPLOYMENTS = 12;

    Node devices() {
        return new ValueLabel(model.details().devicesProperty().map(value -> value.map("%,d"::formatted)), COUNT_WIDTH);
    }

    Node id() {
        ObservableValue<ReadValue<String>> id = model.chosenProperty()
                .map(place -> told(place.map(known -> known.id().toString())));
        return new ValueLabel(id, ID_WIDTH).monospaced().copying(Messages.text("common.copy"), id);
    }

    Node description() {
        return new ValueLabel(
                model.chosenProperty()
                        .map(place -> told(place.map(known -> description(known)
                                .filter(text -> !text.isBlank())
                                .orElseGet(() -> Messages.text("products.noDescription"))))),
                ID_WIDTH);
    }

    /** Why the account may not do what takes that role; takes no room if it may. */
    Node forbidden(String id, Role needed) {
        Label why = text("");
        why.setId(id);
        why.getStyleClass().add("muted");
        ObservableValue<String> reason = model.forbids(needed);
        why.textProperty().bind(reason);
        shownWhile(why, reason.map(known -> !known.isEmpty()));
        return why;
    }

    /** What the group runs, and what it was told to run before. */
    Node deployments() {
        var content = new GridPane(16, 8);
        content.setId("group-deployments");
        var images = new ColumnConstraints();
        images.setHgrow(Priority.ALWAYS);
        images.setMinWidth(0);
        content.getColumnConstraints().setAll(new ColumnConstraints(TIME_WIDTH), new ColumnConstraints(), images);
        model.details().deployedProperty().subscribe(value -> fill(content, value));
        model.chosenProperty()
                .subscribe(_ -> fill(content, model.details().deployedProperty().get()));
        return new Card(Messages.text("products.deployments", zone.getId())).wide(content);
    }

    private void fill(GridPane content, ReadValue<Deployed> value) {
        content.getChildren().clear();
        switch (value) {
            case ReadValue.Present<Deployed>(Deployed all)
            when !all.deployments().isEmpty() ->
                all.deployments().stream()
                        .limit(MOST_DEPLOYMENTS)
                        .forEach(each -> content.addRow(content.getRowCount(), line(all, each)));
            case ReadValue.Present<Deployed> _ ->
                content.add(muted(Messages.text("products.nothingDeployed")), 0, 0, 3, 1);
            case ReadValue.Unreadable<Deployed>(Exception reason) ->
                content.add(muted(PaneFailure.of(reason).happened()), 0, 0, 3, 1);
            default -> content.add(muted(Messages.text("common.reading")), 0, 0, 3, 1);
        }
        if (value.known()
                .filter(all -> all.deployments().size() > MOST_DEPLOYMENTS)
                .isPresent()) {
            int more = value.known().orElseThrow().deployments().size() - MOST_DEPLOYMENTS;
            content.add(muted(Messages.text("products.moreDeployments", more)), 0, content.getRowCount(), 3, 1);
        }
    }

    private Node[] line(Deployed all, Deployment each) {
        boolean current = current().filter(each.id()::equals).isPresent();
        Label time = text(each.deploymentDateUtc()
                .map(at -> MINUTES.format(at.atZone(zone)))
                .orElseGet(() -> Messages.text("products.unknownTime")));
        Label state = text(Messages.text(current ? "products.current" : "products.earlier"));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label images = text(all.names(each));
        if (current) {
            images.getStyleClass().add("section-title");
        } else {
            state.getStyleClass().add("muted");
        }
        return new Node[] {time, state, images};
    }

    private Optional<UUID> current() {
        return model.chosenProperty()
                .get()
                .flatMap(Place::group)
                .flatMap(group -> group.group().currentDeployment())
                .map(Deployment::id);
    }

    private static Optional<String> description(Place place) {
        return place.group()
                .map(NamedGroup::group)
                .map(DeviceGroup::description)
                .orElseGet(() -> place.product().flatMap(Product::description));
    }

    private static ReadValue<String> told(Optional<String> text) {
        return text.<ReadValue<String>>map(ReadValue.Present::new).orElseGet(ReadValue.Unread::new);
    }

    static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String words) {
        Label label = text(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
