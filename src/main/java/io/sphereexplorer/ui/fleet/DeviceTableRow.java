package io.sphereexplorer.ui.fleet;

import io.sphereexplorer.ui.fleet.table.DeviceRow;
import io.sphereexplorer.ui.fleet.table.DeviceSelection;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A line that a click chooses: alone, with Ctrl or Cmd too, with Shift all from the last one to it. */
final class DeviceTableRow extends TableRow<DeviceRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DeviceSelection selection;

    DeviceTableRow(DeviceSelection selection) {
        this.selection = selection;
        selection.changesProperty().subscribe(this::mark);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    @Override
    protected void updateItem(@Nullable DeviceRow row, boolean empty) {
        super.updateItem(row, empty);
        mark();
    }

    private void mark() {
        DeviceRow row = getItem();
        pseudoClassStateChanged(CHOSEN, !isEmpty() && row != null && selection.isChosen(row));
    }

    private void pressed(MouseEvent mouse) {
        DeviceRow row = getItem();
        if (isEmpty() || row == null) {
            return;
        }
        if (mouse.getButton() == MouseButton.SECONDARY) {
            if (!selection.isChosen(row)) {
                selection.only(getIndex()); // the menu is about what it is opened on
            }
        } else if (mouse.isShiftDown()) {
            selection.through(getIndex());
        } else if (mouse.isShortcutDown()) {
            selection.toggle(getIndex());
        } else {
            selection.only(getIndex());
        }
    }
}
