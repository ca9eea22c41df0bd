package io.sphereexplorer.ui.product;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import io.sphereexplorer.ui.product.Catalogue.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The products of the tenant, each with its device groups. What is open and chosen stays so when all is read anew. */
final class ProductTree extends TreeView<Place> {
    private static final double ROW = 32;
    private static final int FEW = 8;

    private final ProductsViewModel model;
    private final Map<UUID, TreeItem<Place>> items = new HashMap<>();
    private boolean filling;

    ProductTree(ProductsViewModel model) {
        this.model = model;
        setId("products-tree");
        setAccessibleText(Messages.text("products.tree"));
        getStyleClass().add("products-tree");
        setShowRoot(false);
        setFixedCellSize(ROW);
        setMinWidth(0);
        setRoot(new TreeItem<>());
        setCellFactory(_ -> new PlaceCell());
        model.catalogueProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(this::follow);
        getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    private void fill(Optional<Catalogue> catalogue) {
        filling = true;
        Map<UUID, TreeItem<Place>> before = Map.copyOf(items);
        items.clear();
        getRoot().getChildren().clear();
        catalogue.ifPresent(all -> {
            all.products().forEach(product -> {
                TreeItem<Place> item = item(new Place(Optional.of(product), Optional.empty()));
                all.groupsOf(product).forEach(group -> item.getChildren().add(item(all.place(group))));
                item.setExpanded(Optional.ofNullable(before.get(product.id()))
                        .map(TreeItem::isExpanded)
                        .orElse(all.products().size() <= FEW));
                getRoot().getChildren().add(item);
            });
            all.strays().forEach(group -> getRoot().getChildren().add(item(all.place(group))));
        });
        filling = false;
        follow(model.chosenProperty().get());
    }

    private TreeItem<Place> item(Place place) {
        var item = new TreeItem<>(place);
        items.put(place.id(), item);
        return item;
    }

    private void follow(Optional<Place> chosen) {
        filling = true;
        Optional<TreeItem<Place>> item = chosen.flatMap(place -> Optional.ofNullable(items.get(place.id())));
        item.map(TreeItem::getParent).ifPresent(parent -> parent.setExpanded(true));
        item.ifPresentOrElse(
                getSelectionModel()::select, () -> getSelectionModel().clearSelection());
        filling = false;
    }

    private void lead(@Nullable TreeItem<Place> item) {
        if (!filling && item != null && item.getValue() != null) {
            model.choose(item.getValue().id());
        }
    }

    /** A product or a group. */
    private static final class PlaceCell extends TreeCell<Place> {
        PlaceCell() {
            Truncation.explained(this);
            setPrefWidth(0); // as wide as the tree; what does not fit is in the tool tip
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(place.name());
            setGraphic(Icons.decorating(
                    place.group().isPresent()
                            ? MaterialDesignF.FOLDER_OUTLINE
                            : MaterialDesignP.PACKAGE_VARIANT_CLOSED));
        }
    }
}
