package io.sphereexplorer.ui.app;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The list of what is on the board. */
final class AppTable extends TableView<AppRow> {
    private static final double MARGIN = 18; // for the scroll bar

    private final AppsViewModel model;

    AppTable(AppsViewModel model) {
        super(model.rows());
        this.model = model;
        setId("app-table");
        setAccessibleText(Messages.text("app.table.title"));
        getStyleClass().addAll(Styles.DENSE, "app-table");
        TableColumn<AppRow, AppRow> name = column("app.column.name", 132, AppText::name);
        getColumns().add(name);
        getColumns().add(column("app.column.type", 132, AppText::type));
        getColumns().add(column("app.column.state", 120, AppText::state));
        TableColumn<AppRow, AppRow> size = column("app.column.size", 84, AppText::size);
        size.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        getColumns().add(size);
        name.setMaxWidth(Double.MAX_VALUE);
        name.prefWidthProperty().bind(Bindings.createDoubleBinding(() -> getWidth() - others(name), widthProperty()));
        setPlaceholder(placeholder());
        followSelection();
    }

    private double others(TableColumn<AppRow, AppRow> name) {
        return MARGIN
                + getColumns().stream()
                        .filter(column -> !column.equals(name))
                        .mapToDouble(TableColumn::getMinWidth)
                        .sum();
    }

    private void followSelection() {
        model.selectedProperty()
                .subscribe(wanted -> wanted.ifPresent(row -> getSelectionModel().select(row)));
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.selectedProperty().set(Optional.ofNullable(row)));
    }

    private static TableColumn<AppRow, AppRow> column(String title, double width, Function<AppRow, String> text) {
        var column = new TableColumn<AppRow, AppRow>(Messages.text(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new Cell(text));
        return column;
    }

    private Node placeholder() {
        var reading = new VBox(8, new ProgressIndicator(), new Label(Messages.text("common.reading")));
        reading.getStyleClass().add("empty-state");
        reading.visibleProperty().bind(model.readingProperty().map(value -> value instanceof ReadValue.Reading));
        var empty = new EmptyState(
                MaterialDesignA.APPLICATION_OUTLINE, Messages.text("app.empty.title"), Messages.text("app.empty.text"));
        empty.visibleProperty().bind(model.toldProperty().map(Optional::isPresent));
        var reason = new Label();
        reason.setId("app-unreadable");
        reason.getStyleClass().addAll(Styles.TEXT_MUTED, "app-unreadable");
        reason.setWrapText(true);
        reason.textProperty().bind(model.readingProperty().map(AppTable::reason));
        return new StackPane(reading, empty, reason);
    }

    private static String reason(ReadValue<AppsReading> value) {
        return value instanceof ReadValue.Unreadable<AppsReading>(Exception why)
                ? PaneFailure.of(why).happened() + "\n" + PaneFailure.of(why).advice()
                : "";
    }

    /** One field of a line. */
    private static final class Cell extends TableCell<AppRow, AppRow> {
        private final Function<AppRow, String> text;

        Cell(Function<AppRow, String> text) {
            this.text = text;
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(@Nullable AppRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? null : text.apply(row));
        }
    }
}
