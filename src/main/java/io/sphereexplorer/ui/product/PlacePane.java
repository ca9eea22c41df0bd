package io.sphereexplorer.ui.product;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Product;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Truncation;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The product or device group that is looked at, and what can be done with it. */
final class PlacePane extends StackPane {
    private static final double BAR_WIDTH = 96;

    private final ProductsViewModel model;
    private final PlaceParts parts;
    private final Questions questions;

    /**
     * How questions are asked over the pane.
     *
     * @param newProduct asks for a product
     * @param newGroup asks for a device group of a product
     * @param deploy asks what a group is to run
     * @param delete asks whether a product or group is to be deleted
     */
    record Questions(
            Runnable newProduct, Consumer<Product> newGroup, Consumer<NamedGroup> deploy, Consumer<Place> delete) {}

    PlacePane(ProductsViewModel model, PlaceParts parts, Questions questions) {
        this.model = model;
        this.parts = parts;
        this.questions = questions;
        ObservableValue<Boolean> group =
                model.chosenProperty().map(place -> place.flatMap(Place::group).isPresent());
        var ofGroup = new GroupBox(model, parts);
        PlaceParts.shownWhile(ofGroup, group);
        Node ofProduct = productCard();
        PlaceParts.shownWhile(ofProduct, group.map(on -> !on));
        var content = new VBox(12, header(), ofProduct, ofGroup);
        content.getStyleClass().add("products-right");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("device-pane");
        scroll.setFitToWidth(true);
        PlaceParts.shownWhile(scroll, model.chosenProperty().map(Optional::isPresent));
        getChildren().setAll(scroll, nothing());
        setMinWidth(0);
    }

    private Node header() {
        var title = Truncation.explained(new Label());
        title.setId("place-title");
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(0);
        title.textProperty()
                .bind(model.chosenProperty()
                        .map(place -> place.map(PlacePane::path).orElse("")));
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setId("place-busy");
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.setAccessibleText(Messages.text("products.busy"));
        bar.visibleProperty().bind(model.change().runningProperty());
        var line = new HBox(16, title, bar);
        line.getStyleClass().addAll("account-line", "place-title-line");
        return new VBox(8, line, actions(), parts.forbidden("delete-not-permitted", Role.ADMINISTRATOR));
    }

    private Node actions() {
        Button deploy = button(
                "group-deploy",
                "products.deploy",
                Role.CONTRIBUTOR,
                () -> chosenGroup().ifPresent(questions.deploy()));
        deploy.disableProperty().unbind();
        deploy.getStyleClass().add(Styles.ACCENT);
        ObservableValue<Boolean> closed = model.closedTo(Role.CONTRIBUTOR);
        deploy.disableProperty()
                .bind(model.details()
                        .deployedProperty()
                        .flatMap(read -> closed.map(no -> no || read.known().isEmpty())));
        PlaceParts.shownWhile(
                deploy,
                model.chosenProperty().map(place -> place.flatMap(Place::group).isPresent()));
        Button add = button(
                "group-new",
                "products.newGroup",
                Role.CONTRIBUTOR,
                () -> chosenProduct().ifPresent(questions.newGroup()));
        PlaceParts.shownWhile(
                add,
                model.chosenProperty()
                        .map(place -> place.flatMap(Place::product).isPresent()));
        Button usual = button(
                "groups-usual",
                "products.usualGroups",
                Role.CONTRIBUTOR,
                () -> chosenProduct().ifPresent(product -> model.run(ProductChange.createDefaultGroups(product))));
        PlaceParts.shownWhile(usual, model.chosenProperty().map(_ -> lacksGroups()));
        Button delete = button(
                "place-delete",
                "products.delete",
                Role.ADMINISTRATOR,
                () -> model.chosenProperty().get().ifPresent(questions.delete()));
        var actions = new HBox(8, deploy, add, usual, delete);
        actions.getStyleClass().add("account-line");
        return actions;
    }

    private Button button(String id, String key, Role needed, Runnable action) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.closedTo(needed));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node productCard() {
        var groups = new Label();
        groups.setId("product-groups");
        groups.setMinHeight(USE_PREF_SIZE);
        groups.textProperty().bind(model.chosenProperty().map(_ -> String.valueOf(groups().size())));
        var card = new Card(Messages.text("products.product"))
                .row(Messages.text("products.groups"), groups)
                .row(Messages.text("products.devices"), parts.devices())
                .row(Messages.text("products.description"), parts.description())
                .row(Messages.text("products.productId"), parts.id());
        card.setId("product-card");
        return card;
    }

    private Node nothing() {
        var empty = new EmptyState(
                MaterialDesignP.PACKAGE_VARIANT_CLOSED,
                Messages.text("products.none.title"),
                Messages.text("products.none.text"));
        Button first = button("product-first", "products.new", Role.CONTRIBUTOR, questions.newProduct());
        first.getStyleClass().add(Styles.ACCENT);
        empty.getChildren().add(first);
        empty.setId("products-none");
        PlaceParts.shownWhile(empty, model.chosenProperty().map(Optional::isEmpty));
        return empty;
    }

    /** Only of a product itself that has no group at all. */
    private boolean lacksGroups() {
        return chosenGroup().isEmpty() && groups().isEmpty();
    }

    private List<NamedGroup> groups() {
        return model.catalogueProperty()
                .get()
                .flatMap(all -> chosenProduct().map(all::groupsOf))
                .orElse(List.of());
    }

    private Optional<Product> chosenProduct() {
        return model.chosenProperty().get().flatMap(Place::product);
    }

    private Optional<NamedGroup> chosenGroup() {
        return model.chosenProperty().get().flatMap(Place::group);
    }

    private static String path(Place place) {
        return place.group()
                .flatMap(group ->
                        place.product().map(product -> Messages.text("products.path", product.name(), group.name())))
                .orElseGet(place::name);
    }
}
