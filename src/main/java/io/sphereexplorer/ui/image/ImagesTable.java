package io.sphereexplorer.ui.image;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.image.ImageTypes;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The images that the tenant keeps. */
final class ImagesTable extends TableView<Image> {
    private static final double ROW = 36;
    private static final double NAME = 168;
    private static final double TYPE = 96;
    private static final double ID = 112;

    private final ImagesViewModel model;
    private final ObservableList<Image> images = FXCollections.observableArrayList();
    private boolean filling;

    ImagesTable(ImagesViewModel model) {
        this.model = model;
        setId("images-table");
        setItems(images);
        setAccessibleText(Messages.text("images.title"));
        getStyleClass().addAll(Styles.DENSE, "tenant-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(new EmptyState(
                MaterialDesignP.PACKAGE_VARIANT,
                Messages.text("images.none.title"),
                Messages.text("images.none.text")));
        add("images.column.name", NAME, Image::name, "tenant-name");
        add("images.column.type", TYPE, image -> ImageTypes.name(image.type()), "image-type");
        add("images.column.component", ID, image -> image.componentId().toString(), "monospaced");
        add("images.column.image", ID, image -> image.id().toString(), "monospaced");
        setContextMenu(new ContextMenu(
                copying("images.copyImage", Image::id), copying("images.copyComponent", Image::componentId)));
        model.keptProperty()
                .subscribe(kept -> show(kept.map(ImagesViewModel.Kept::images).orElse(List.of())));
        getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    private void add(String title, double width, Function<Image, String> text, String styleClass) {
        var column = new TableColumn<Image, String>(Messages.text(title));
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell(styleClass));
        getColumns().add(column);
    }

    private MenuItem copying(String key, Function<Image, UUID> id) {
        var item = new MenuItem(Messages.text(key));
        item.setOnAction(
                _ -> model.selectedProperty().get().map(id).map(UUID::toString).ifPresent(CopiedText::put));
        return item;
    }

    /** The selection stays on its image. */
    private void show(List<Image> all) {
        Optional<UUID> chosen = model.selectedProperty().get().map(Image::id);
        filling = true;
        images.setAll(all);
        getSelectionModel().clearSelection();
        all.stream()
                .filter(image -> chosen.equals(Optional.of(image.id())))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        filling = false;
    }

    private void lead(@Nullable Image image) {
        if (!filling) {
            model.selectedProperty().set(Optional.ofNullable(image));
        }
    }

    /** A text, whole in a tool tip if it does not fit. */
    private static final class TextCell extends TableCell<Image, String> {
        TextCell(String styleClass) {
            getStyleClass().add(styleClass);
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }
}
