package io.sphereexplorer.ui.hub.inventory;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Columns of texts, each whole in a tool tip. */
final class Columns {
    private static final double ROW = 36;
    private static final double LEAST_WIDTH = 72;
    private static final double TIP_WIDTH = 560;

    private Columns() {}

    /**
     * How a cell looks.
     *
     * @param whole in the tool tip
     * @param style of the cell of a row; empty for none
     * @param styleClass of all cells; empty for none
     */
    record Look<R>(Function<R, String> text, Function<R, String> whole, Function<R, String> style, String styleClass) {
        Look(Function<R, String> text) {
            this(text, text, _ -> "", "");
        }

        Look<R> explained(Function<R, String> longForm) {
            return new Look<>(text, longForm, style, styleClass);
        }

        Look<R> styled(Function<R, String> ofRow) {
            return new Look<>(text, whole, ofRow, styleClass);
        }

        Look<R> monospaced() {
            return new Look<>(text, whole, style, "monospaced");
        }

        /** At the right, as numbers stand. */
        Look<R> numeric() {
            return new Look<>(text, whole, style, "align-right");
        }
    }

    static void dress(TableView<?> table) {
        table.getStyleClass().addAll(Styles.DENSE, "tenant-table", "hub-table");
        table.setFixedCellSize(ROW);
    }

    static <R> TableColumn<R, R> of(String title, double width, Look<R> look) {
        var column = new TableColumn<R, R>(Messages.text(title));
        column.setPrefWidth(width);
        column.setMinWidth(LEAST_WIDTH);
        column.setReorderable(false);
        column.setComparator((one, other) ->
                look.text().apply(one).compareToIgnoreCase(look.text().apply(other)));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TextCell<>(look));
        Optional.of(look.styleClass()).filter("align-right"::equals).ifPresent(column.getStyleClass()::add);
        return column;
    }

    /** Shows what a look makes of a row. */
    private static final class TextCell<R> extends TableCell<R, R> {
        private final Look<R> look;
        private final Tooltip whole = new Tooltip();
        private String ofRow = "";

        TextCell(Look<R> look) {
            this.look = look;
            whole.setWrapText(true);
            whole.setMaxWidth(TIP_WIDTH);
            if (!look.styleClass().isEmpty()) {
                getStyleClass().add(look.styleClass());
            }
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove(ofRow);
            if (row == null || empty) {
                setText(null);
                setTooltip(null);
                return;
            }
            ofRow = look.style().apply(row);
            if (!ofRow.isEmpty()) {
                getStyleClass().add(ofRow);
            }
            setText(look.text().apply(row));
            whole.setText(look.whole().apply(row));
            setTooltip(whole.getText().isEmpty() ? null : whole);
        }
    }
}
