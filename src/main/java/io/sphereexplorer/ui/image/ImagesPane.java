package io.sphereexplorer.ui.image;

import io.sphereexplorer.cloud.sphere.Image;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.ValueLabel;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The images of the chosen tenant, the IDs of one to copy, and the way of another one there. */
public final class ImagesPane extends VBox {
    private static final double ID_WIDTH = 240;

    private final ImagesViewModel model;

    public ImagesPane(ImagesViewModel model) {
        super(8);
        this.model = model;
        setId("images-pane");
        getStyleClass().addAll("products-pane", "pane-content");
        Node listed = listed();
        UploadBox.shownWhile(listed, model.keptProperty().map(Optional::isPresent));
        var place = new StackPane(listed, unasked(), asking());
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren()
                .setAll(
                        banner("images-list-banner", model.list())
                                .offering("images-again", Messages.text("products.again"), model.list()::run),
                        banner("images-relist-banner", model.relist()),
                        banner("image-inspect-banner", model.upload().inspect()),
                        banner("image-upload-banner", model.upload().send()),
                        place);
        Shown.of(this).subscribe(shown -> {
            if (shown) {
                model.refreshIfAsked();
            }
        });
    }

    private static FailureBanner banner(String id, AsyncAction<?> action) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private Node unasked() {
        var empty = new EmptyState(
                        MaterialDesignP.PACKAGE_VARIANT,
                        Messages.text("images.unasked.title"),
                        Messages.text("images.unasked.text"))
                .offering("images-list", Messages.text("images.list"), model.list()::run);
        UploadBox.shownWhile(empty, waiting(false));
        return empty;
    }

    private Node asking() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("images-list-cancel");
        cancel.setOnAction(_ -> model.list().cancel());
        var asking = new VBox(8, new ProgressIndicator(), new Label(Messages.text("images.asking")), cancel);
        asking.getStyleClass().add("empty-state");
        UploadBox.shownWhile(asking, waiting(true));
        return asking;
    }

    private BooleanBinding waiting(boolean running) {
        return Bindings.createBooleanBinding(
                () -> model.keptProperty().get().isEmpty()
                        && model.list().runningProperty().get() == running,
                model.keptProperty(),
                model.list().runningProperty());
    }

    private Node listed() {
        var besides = new VBox(12, new UploadBox(model), details());
        besides.getStyleClass().add("products-right");
        var scroll = new ScrollPane(besides);
        scroll.getStyleClass().add("device-pane");
        scroll.setFitToWidth(true);
        var halves = new SplitPane(list(), scroll);
        halves.setDividerPositions(0.58);
        return halves;
    }

    private Node list() {
        var title = new Label(Messages.text("images.title"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button refresh = Icons.button(MaterialDesignR.REFRESH, Messages.text("images.refresh"));
        refresh.setId("images-refresh");
        refresh.disableProperty().bind(model.list().runningProperty());
        refresh.setOnAction(_ -> model.list().run());
        var head = new HBox(8, title, refresh);
        head.getStyleClass().add("account-line");
        var table = new ImagesTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        var list = new VBox(8, head, table);
        list.getStyleClass().add("products-left");
        return list;
    }

    private Node details() {
        var card = new Card(Messages.text("images.details"))
                .row(Messages.text("images.column.name"), value(Image::name))
                .row(Messages.text("images.column.component"), id(Image::componentId))
                .row(Messages.text("images.column.image"), id(Image::id))
                .row(
                        Messages.text("products.description"),
                        value(image -> image.description()
                                .filter(text -> !text.isBlank())
                                .orElseGet(() -> Messages.text("products.noDescription"))));
        card.setId("image-details");
        UploadBox.shownWhile(card, model.selectedProperty().map(Optional::isPresent));
        return card;
    }

    private Node id(Function<Image, UUID> id) {
        ObservableValue<ReadValue<String>> text = told(image -> id.apply(image).toString());
        return new ValueLabel(text, ID_WIDTH).monospaced().copying(Messages.text("common.copy"), text);
    }

    private Node value(Function<Image, String> text) {
        return new ValueLabel(told(text), ID_WIDTH);
    }

    private ObservableValue<ReadValue<String>> told(Function<Image, String> text) {
        return model.selectedProperty()
                .map(image -> image.map(text)
                        .<ReadValue<String>>map(ReadValue.Present::new)
                        .orElseGet(ReadValue.Unread::new));
    }
}
