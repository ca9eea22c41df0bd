package io.sphereexplorer.ui.wifi;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmptyState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The list of networks found, the strongest first; a double click or Enter opens one. */
final class NetworkTable extends TableView<NetworkRow> {
    private static final double MARGIN = 18; // for the scroll bar
    private static final double ROOMY_WIDTH = 440; // below it band and channel make way for the name

    private final ScanViewModel model;

    NetworkTable(ScanViewModel model, Consumer<NetworkRow> open) {
        super(model.rows());
        this.model = model;
        setId("wifi-networks");
        setAccessibleText(Messages.text("wifi.networks.title"));
        getStyleClass().addAll(Styles.DENSE, "network-table");
        getColumns().add(numbers("wifi.column.signal", 68, NetworkCell::signal));
        TableColumn<NetworkRow, NetworkRow> name = column("wifi.column.name", 72, NetworkCell::name);
        getColumns().add(name);
        getColumns().add(ifRoomy(numbers("wifi.column.band", 48, NetworkCell::band)));
        getColumns().add(ifRoomy(numbers("wifi.column.channel", 78, NetworkCell::channel)));
        getColumns().add(column("wifi.column.marks", 80, NetworkCell::marks));
        name.setMaxWidth(Double.MAX_VALUE);
        name.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() - others(name), widthProperty()));
        setRowFactory(_ -> new NetworkTableRow(model, open));
        setPlaceholder(placeholder());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.selectedProperty().get().ifPresent(open);
                key.consume();
            }
        });
        followSelection();
    }

    private TableColumn<NetworkRow, NetworkRow> ifRoomy(TableColumn<NetworkRow, NetworkRow> column) {
        column.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY_WIDTH));
        return column;
    }

    /** The width that is not left for the names. */
    private double others(TableColumn<NetworkRow, NetworkRow> name) {
        double taken = getColumns().stream()
                .filter(column -> !column.equals(name) && column.isVisible())
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        return taken + MARGIN;
    }

    private void followSelection() {
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selectedProperty().set(Optional.ofNullable(row)));
        model.selectedProperty()
                .subscribe(
                        row -> row.ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection));
    }

    private static TableColumn<NetworkRow, NetworkRow> numbers(
            String title, double width, Function<NetworkRow, Node> graphic) {
        TableColumn<NetworkRow, NetworkRow> column = column(title, width, graphic);
        column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        return column;
    }

    private static TableColumn<NetworkRow, NetworkRow> column(
            String title, double width, Function<NetworkRow, Node> graphic) {
        var column = new TableColumn<NetworkRow, NetworkRow>(Messages.text(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new NetworkCell(graphic));
        return column;
    }

    private Node placeholder() {
        var searching = new VBox(8, new ProgressIndicator(), new Label(Messages.text("wifi.networks.searching")));
        searching.getStyleClass().add("empty-state");
        searching.visibleProperty().bind(model.scan().runningProperty());
        var empty = new EmptyState(
                        MaterialDesignW.WIFI,
                        Messages.text("wifi.networks.emptyTitle"),
                        Messages.text("wifi.networks.emptyText"))
                .offering("wifi-first-scan", Messages.text("wifi.scan"), model.scan()::run);
        var unfit = new Label();
        unfit.getStyleClass().add(Styles.TEXT_MUTED);
        unfit.setWrapText(true);
        unfit.textProperty().bind(model.filterProperty().map(text -> Messages.text("wifi.networks.noMatch", text)));
        var filtered = Bindings.isNotEmpty(model.all())
                .and(model.scan().runningProperty().not());
        unfit.visibleProperty().bind(filtered);
        empty.visibleProperty().bind(filtered.or(model.scan().runningProperty()).not());
        return new StackPane(searching, empty, unfit);
    }
}
