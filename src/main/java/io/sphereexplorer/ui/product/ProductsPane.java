package io.sphereexplorer.ui.product;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.product.ProductChange.Outcome;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The products of the chosen tenant and their device groups at the left, the chosen one at the right. */
public final class ProductsPane extends StackPane {
    private final ProductsViewModel model;
    private final ModalPane overlay = new ModalPane();

    /** @param zone that times are shown in */
    public ProductsPane(ProductsViewModel model, ZoneId zone) {
        this.model = model;
        setId("products-pane");
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        Node listed = listed(zone);
        PlaceParts.shownWhile(listed, known());
        var place = new StackPane(listed, unasked(), asking());
        VBox.setVgrow(place, Priority.ALWAYS);
        var content =
                new VBox(8, listing(), banner("products-relist-banner", model.relist()), changing(), outcome(), place);
        content.getStyleClass().addAll("products-pane", "pane-content");
        getChildren().setAll(content, overlay);
        Shown.of(this).subscribe(shown -> {
            if (shown) {
                model.refreshIfAsked();
            }
        });
        model.catalogueProperty().subscribe(all -> {
            if (all.isEmpty()) {
                overlay.hide(true); // what it asks is about a tenant that is left
            }
        });
    }

    private FailureBanner listing() {
        return banner("products-list-banner", model.list())
                .offering("products-again", Messages.text("products.again"), model.list()::run);
    }

    private FailureBanner changing() {
        return banner("products-change-banner", model.change());
    }

    private static FailureBanner banner(String id, AsyncAction<?> action) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    /** What came of the last change, with the way back. */
    private Node outcome() {
        Label told = PlaceParts.text("");
        told.setId("products-outcome");
        told.setGraphic(Icons.decorating(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
        told.textProperty()
                .bind(model.outcomeProperty()
                        .map(done -> done.map(Outcome::told).orElse("")));
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        var undo = new Button(Messages.text("products.undo"));
        undo.setId("products-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.disableProperty().bind(model.change().runningProperty());
        undo.setOnAction(_ -> model.undo());
        PlaceParts.shownWhile(
                undo,
                model.outcomeProperty().map(done -> done.flatMap(Outcome::undo).isPresent()));
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("common.close"));
        close.setOnAction(_ -> model.forgetOutcome());
        var line = new HBox(8, told, undo, close);
        line.getStyleClass().addAll("account-line", "ledger-strip", "ledger-strip-intact", "products-outcome");
        line.setMinHeight(USE_PREF_SIZE);
        PlaceParts.shownWhile(line, model.outcomeProperty().map(Optional::isPresent));
        return line;
    }

    private Node unasked() {
        var empty = new EmptyState(
                        MaterialDesignP.PACKAGE_VARIANT_CLOSED,
                        Messages.text("products.unasked.title"),
                        Messages.text("products.unasked.text"))
                .offering("products-list", Messages.text("products.list"), model.list()::run);
        BooleanBinding waits = Bindings.createBooleanBinding(
                () -> model.catalogueProperty().get().isEmpty()
                        && !model.list().runningProperty().get(),
                model.catalogueProperty(),
                model.list().runningProperty());
        PlaceParts.shownWhile(empty, waits);
        return empty;
    }

    private Node asking() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("products-list-cancel");
        cancel.setOnAction(_ -> model.list().cancel());
        var asking = new VBox(8, new ProgressIndicator(), new Label(Messages.text("products.asking")), cancel);
        asking.setId("products-asking");
        asking.getStyleClass().add("empty-state");
        BooleanBinding first = Bindings.createBooleanBinding(
                () -> model.catalogueProperty().get().isEmpty()
                        && model.list().runningProperty().get(),
                model.catalogueProperty(),
                model.list().runningProperty());
        PlaceParts.shownWhile(asking, first);
        return asking;
    }

    private Node listed(ZoneId zone) {
        var halves = new SplitPane(left(), new PlacePane(model, new PlaceParts(model, zone), questions()));
        halves.getStyleClass().add("products-halves");
        halves.setDividerPositions(0.32);
        return halves;
    }

    private Node left() {
        var title = new Label(Messages.text("products.title"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button refresh = Icons.button(MaterialDesignR.REFRESH, Messages.text("products.refresh"));
        refresh.setId("products-refresh");
        refresh.disableProperty().bind(model.list().runningProperty());
        refresh.setOnAction(_ -> model.list().run());
        var add = new Button(Messages.text("products.new"));
        add.setId("product-new");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(model.closedTo(Role.CONTRIBUTOR));
        add.setOnAction(_ -> open(new NewProductDialog(model, this::closeDialog)));
        var head = new HBox(8, title, refresh, add);
        head.getStyleClass().add("account-line");
        var tree = new ProductTree(model);
        VBox.setVgrow(tree, Priority.ALWAYS);
        var left = new VBox(8, head, tree);
        left.getStyleClass().add("products-left");
        return left;
    }

    private PlacePane.Questions questions() {
        return new PlacePane.Questions(
                () -> open(new NewProductDialog(model, this::closeDialog)),
                product -> open(new NewGroupDialog(product, model, this::closeDialog)),
                group -> model.details()
                        .deployedProperty()
                        .get()
                        .known()
                        .ifPresent(known -> open(new DeployDialog(group, known, model, this::closeDialog))),
                place -> open(new DeleteDialog(place, model, this::closeDialog)));
    }

    private ObservableValue<Boolean> known() {
        return model.catalogueProperty().map(Optional::isPresent);
    }

    private void open(DialogBox dialog) {
        overlay.show(dialog);
        dialog.focusFirst();
    }

    private void closeDialog() {
        overlay.hide(true);
    }
}
