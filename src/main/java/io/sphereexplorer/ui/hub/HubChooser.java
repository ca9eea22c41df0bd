package io.sphereexplorer.ui.hub;

import io.sphereexplorer.cloud.iothub.Hub;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The hubs of the account to choose from: a filter box, a list, and for each the button that takes it. */
final class HubChooser extends VBox {
    private static final double ROW = 48;
    private static final double FRAME = 4;
    private static final int MOST_ROWS = 6;

    private final HubViewModel model;
    private final BooleanProperty open = new SimpleBooleanProperty();

    HubChooser(HubViewModel model) {
        super(8);
        this.model = model;
        setId("hub-chooser");
        getStyleClass().add("card-box");
        setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head(), list(), none());
        visibleProperty().bind(open);
        managedProperty().bind(visibleProperty());
        model.change().runningProperty().subscribe(running -> {
            if (!running && model.change().failureProperty().get() == null && isOfListed()) {
                open.set(false);
            }
        });
    }

    /** Asks for the hubs and shows them. */
    void open() {
        open.set(true);
        model.list().run();
    }

    ObservableValue<Boolean> isOpen() {
        return open;
    }

    private boolean isOfListed() {
        return model.listedProperty().get().isPresent();
    }

    private Node head() {
        var title = new Label(Messages.text("hubPage.choose.title"));
        title.getStyleClass().add("card-title");
        var filter = new TextField();
        filter.setId("hub-filter");
        filter.setPromptText(Messages.text("hubPage.choose.filter"));
        filter.setAccessibleText(Messages.text("hubPage.choose.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.disableProperty().bind(model.listedProperty().map(count -> count.orElse(0) == 0));
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button close = Icons.button(MaterialDesignC.CLOSE, Messages.text("common.close"));
        close.setId("hub-chooser-close");
        close.setOnAction(_ -> open.set(false));
        var head = new HBox(16, title, filter, close);
        head.getStyleClass().add("hub-line");
        return head;
    }

    private Node list() {
        var list = new ListView<>(model.hubs());
        list.setId("hub-list");
        list.setAccessibleText(Messages.text("hubPage.choose.title"));
        list.getStyleClass().add("hub-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new HubCell());
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(model.hubs().size(), 1, MOST_ROWS) * ROW + FRAME, model.hubs()));
        list.setMinHeight(ROW + FRAME);
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                model.choose(list.getSelectionModel().getSelectedItem());
            }
        });
        var some = Bindings.isNotEmpty(model.hubs());
        list.visibleProperty().bind(some);
        list.managedProperty().bind(some);
        return list;
    }

    /** In the place of the list while it is empty. */
    private Node none() {
        var none = new Label();
        none.setId("hub-none");
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(ROW);
        none.textProperty()
                .bind(model.list()
                        .runningProperty()
                        .flatMap(running -> model.listedProperty().map(count -> none(running, count.orElse(-1)))));
        var empty = Bindings.isEmpty(model.hubs());
        none.visibleProperty().bind(empty);
        none.managedProperty().bind(empty);
        return none;
    }

    private static String none(boolean running, int count) {
        if (running) {
            return Messages.text("hubPage.choose.asking");
        }
        return switch (count) {
            case -1 -> Messages.text("hubPage.choose.unasked");
            case 0 -> Messages.text("hubPage.choose.none");
            default -> Messages.text("hubPage.choose.noneFits");
        };
    }

    /** A hub: its name, where it is, and the button that takes it. */
    private final class HubCell extends ListCell<Hub> {
        HubCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Hub hub, boolean empty) {
            super.updateItem(hub, empty);
            setGraphic(empty || hub == null ? null : line(hub));
        }

        private Node line(Hub hub) {
            var name = Truncation.explained(new Label(hub.name()));
            name.getStyleClass().add("hub-name");
            var place = Truncation.explained(
                    new Label(Messages.text("hubPage.choose.place", hub.host(), hub.location(), hub.resourceGroup())));
            place.getStyleClass().add("hub-place");
            var texts = new VBox(name, place);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            var use = new Button(Messages.text("hubPage.choose.use"));
            use.setId("hub-use");
            use.setMinWidth(Region.USE_PREF_SIZE);
            use.setAccessibleText(Messages.text("hubPage.choose.useNamed", hub.name()));
            use.disableProperty().bind(model.change().runningProperty());
            use.setOnAction(_ -> model.choose(hub));
            var line = new HBox(16, texts, use);
            line.getStyleClass().add("hub-line");
            return line;
        }
    }
}
