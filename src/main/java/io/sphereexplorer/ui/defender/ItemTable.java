package io.sphereexplorer.ui.defender;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Recommendations and alerts together, what to do first at the top. */
final class ItemTable extends TableView<DefenderItem> {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double ROW = 48;
    private static final double SEVERITY = 112;
    private static final double WHAT = 200;
    private static final double WHEN = 104;

    private final DefenderViewModel model;
    private final InstantSource clock;
    private final ObservableList<DefenderItem> shown = FXCollections.observableArrayList();
    private boolean filling;

    ItemTable(DefenderViewModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
        setId("defender-items");
        setItems(shown);
        setAccessibleText(Messages.text("defender.list"));
        getStyleClass().addAll(Styles.DENSE, "tenant-table", "defender-items");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(new EmptyState(
                MaterialDesignC.CHECK_CIRCLE_OUTLINE,
                Messages.text("defender.nothing.title"),
                Messages.text("defender.nothing.text")));
        add("defender.column.severity", SEVERITY, SeverityCell::new).setMaxWidth(SEVERITY);
        add("defender.column.what", WHAT, WhatCell::new);
        add("defender.column.when", WHEN, () -> new WhenCell(this.clock)).setMaxWidth(WHEN + 24);
        model.itemsProperty().subscribe(this::show);
        getSelectionModel().selectedItemProperty().subscribe(this::lead);
        model.selectedProperty().subscribe(this::follow);
    }

    private TableColumn<DefenderItem, DefenderItem> add(
            String title, double width, Supplier<TableCell<DefenderItem, DefenderItem>> cell) {
        var column = new TableColumn<DefenderItem, DefenderItem>(Messages.text(title));
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        getColumns().add(column);
        return column;
    }

    /** The selection stays on its item. */
    private void show(List<DefenderItem> items) {
        Optional<DefenderItem> chosen = model.selectedProperty().get();
        filling = true;
        shown.setAll(items);
        getSelectionModel().clearSelection();
        items.stream()
                .filter(item ->
                        chosen.filter(each -> each.key().equals(item.key())).isPresent())
                .findFirst()
                .or(() -> items.stream().findFirst())
                .ifPresent(getSelectionModel()::select);
        filling = false;
    }

    private void follow(Optional<DefenderItem> item) {
        if (!filling) {
            item.filter(shown::contains).ifPresent(getSelectionModel()::select);
        }
    }

    private void lead(@Nullable DefenderItem item) {
        if (!filling) {
            model.selectedProperty().set(Optional.ofNullable(item));
        }
    }

    /** Icon and word of the severity; of what is done, in grey. */
    private static final class SeverityCell extends TableCell<DefenderItem, DefenderItem> {
        private final Label label = new Label();

        @Override
        protected void updateItem(@Nullable DefenderItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : label);
            if (!empty && item != null) {
                label.setText(DefenderText.word(item.severity()));
                label.setGraphic(Icons.decorating(DefenderText.icon(item.severity())));
                label.getStyleClass().setAll("label", "severity-mark", DefenderText.style(item.severity()));
                label.pseudoClassStateChanged(DONE, !item.isOpen());
            }
        }
    }

    /** What it is, and below of which kind. */
    private static final class WhatCell extends TableCell<DefenderItem, DefenderItem> {
        private final Label title = Truncation.explained(new Label());
        private final Label kind = Truncation.explained(new Label());
        private final VBox lines = new VBox(title, kind);

        WhatCell() {
            title.getStyleClass().add("tenant-name");
            kind.getStyleClass().add("item-kind");
            lines.getStyleClass().add("item-lines");
        }

        @Override
        protected void updateItem(@Nullable DefenderItem item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : lines);
            if (!empty && item != null) {
                title.setText(item.title());
                kind.setText(Messages.text("defender.kindAndState", DefenderText.kind(item), DefenderText.state(item)));
            }
        }
    }

    /** How long ago, exact in a tool tip. */
    private static final class WhenCell extends TableCell<DefenderItem, DefenderItem> {
        private final InstantSource clock;

        WhenCell(InstantSource clock) {
            this.clock = clock;
            getStyleClass().add("item-when");
        }

        @Override
        protected void updateItem(@Nullable DefenderItem item, boolean empty) {
            super.updateItem(item, empty);
            Optional<Instant> time = empty || item == null ? Optional.empty() : item.when();
            setText(time.map(told -> AgeText.ago(told, clock.instant())).orElse(null));
            setTooltip(time.map(AgeText::exact).map(Tooltip::new).orElse(null));
        }
    }
}
