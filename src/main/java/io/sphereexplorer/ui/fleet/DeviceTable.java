package io.sphereexplorer.ui.fleet;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.fleet.table.DeviceColumn;
import io.sphereexplorer.ui.fleet.table.DeviceRow;
import io.sphereexplorer.ui.fleet.table.DeviceSort;
import io.sphereexplorer.ui.fleet.table.DeviceTableViewModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Boards as lines; which of them, in which order and which are chosen is up to the model. */
final class DeviceTable extends TableView<DeviceRow> {
    private static final double ROW_HEIGHT = 32;

    private final DeviceTableViewModel model;
    private final InstantSource clock;
    private boolean movedByKey;
    private boolean withShift;

    DeviceTable(DeviceTableViewModel model, DeviceActions actions, InstantSource clock) {
        super(model.rows());
        this.model = model;
        this.clock = clock;
        setId("fleet-table");
        setAccessibleText(Messages.text("fleet.title"));
        getStyleClass().addAll(Styles.DENSE, "fleet-table");
        setFixedCellSize(ROW_HEIGHT);
        setTableMenuButtonVisible(true);
        add(DeviceColumn.DEVICE_ID, "fleet.column.id", 168, id())
                .getStyleClass()
                .add("id-column");
        add(DeviceColumn.PRODUCT, "fleet.column.product", 128, Field.of(DeviceRow::product));
        add(DeviceColumn.GROUP, "fleet.column.group", 208, Field.of(DeviceRow::group));
        add(DeviceColumn.INSTALLED_OS, "fleet.column.installed", 72, Field.of(DeviceRow::installedOs));
        add(DeviceColumn.AVAILABLE_OS, "fleet.column.available", 96, Field.of(DeviceRow::availableOs));
        add(DeviceColumn.LAST_UPDATE, "fleet.column.update", 112, time(DeviceRow::lastUpdate));
        add(DeviceColumn.LAST_REQUEST, "fleet.column.request", 104, time(DeviceRow::lastRequest));
        setSortPolicy(_ -> sort(model));
        setContextMenu(menu(actions));
        setRowFactory(_ -> new DeviceTableRow(model.selection()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        followSelection();
    }

    /** Puts the device IDs of all chosen boards on the clipboard, a line each. */
    void copyIds() {
        CopiedText.put(String.join("\n", model.selection().ids()));
    }

    private boolean sort(DeviceTableViewModel sorted) {
        Optional<DeviceSort> wanted = getSortOrder().stream()
                .findFirst()
                .map(column -> new DeviceSort(
                        (DeviceColumn) column.getUserData(), column.getSortType() == TableColumn.SortType.ASCENDING));
        sorted.sortProperty().set(wanted);
        return true;
    }

    /** What is chosen is the model's; the table itself knows at most the line that keys moved to last. */
    private void followSelection() {
        getSelectionModel().selectedIndexProperty().subscribe(line -> {
            if (movedByKey && line.intValue() >= 0) {
                choose(line.intValue());
            }
        });
        model.selection().changesProperty().subscribe(() -> {
            if (!movedByKey) {
                getSelectionModel().clearSelection();
            }
        });
        addEventHandler(KeyEvent.ANY, _ -> movedByKey = false);
    }

    private void choose(int line) {
        if (withShift) {
            model.selection().through(line);
        } else {
            model.selection().only(line);
        }
    }

    private void pressed(KeyEvent key) {
        movedByKey = true;
        withShift = key.isShiftDown();
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            copyIds();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            model.selection().all();
            key.consume();
        }
    }

    private ContextMenu menu(DeviceActions actions) {
        var chosen = model.selection().countProperty();
        MenuItem move = item(
                "fleet-move",
                "fleet.move",
                () -> actions.move().accept(model.selection().ids()));
        move.disableProperty().bind(chosen.isEqualTo(0));
        MenuItem images = item(
                "fleet-images",
                "fleet.images",
                () -> actions.showImages().accept(model.selection().ids().getFirst()));
        images.disableProperty().bind(chosen.isNotEqualTo(1));
        MenuItem copy = item("fleet-copy", "fleet.copy", this::copyIds);
        copy.disableProperty().bind(chosen.isEqualTo(0));
        return new ContextMenu(move, images, copy);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(Messages.text(text));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private TableColumn<DeviceRow, DeviceRow> add(DeviceColumn column, String title, double width, Field field) {
        var added = new TableColumn<DeviceRow, DeviceRow>(Messages.text(title));
        added.setUserData(column);
        added.setPrefWidth(width);
        added.setMinWidth(72);
        added.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        added.setCellFactory(_ -> new FieldCell(field));
        getColumns().add(added);
        return added;
    }

    private static Field id() {
        return new Field(row -> new DeviceId(row.deviceId()).shortened(), DeviceRow::deviceId);
    }

    private Field time(Function<DeviceRow, Optional<Instant>> time) {
        return new Field(
                row -> time.apply(row)
                        .map(met -> AgeText.ago(met, clock.instant()))
                        .orElse(""),
                row -> time.apply(row).map(AgeText::exact).orElse(""));
    }

    /** A text of a board, and what a tool tip says beyond it. */
    private record Field(Function<DeviceRow, String> text, Function<DeviceRow, String> whole) {
        static Field of(Function<DeviceRow, String> text) {
            return new Field(text, text);
        }
    }

    /** Shows a field; its tool tip has it whole. */
    private static final class FieldCell extends TableCell<DeviceRow, DeviceRow> {
        private final Field field;
        private final Tooltip whole = new Tooltip();

        FieldCell(Field field) {
            this.field = field;
            whole.setWrapText(true);
            whole.setMaxWidth(560);
        }

        @Override
        protected void updateItem(@Nullable DeviceRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = row == null || empty ? "" : field.text().apply(row);
            setText(text);
            if (row != null && !text.isEmpty()) {
                whole.setText(field.whole().apply(row));
            }
            setTooltip(text.isEmpty() ? null : whole);
        }
    }
}
