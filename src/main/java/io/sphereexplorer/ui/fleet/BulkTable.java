package io.sphereexplorer.ui.fleet;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import io.sphereexplorer.command.Messages;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The rows of a list, each with what would be done or what came of it. */
final class BulkTable extends TableView<BulkLine> {
    private static final double ROW_HEIGHT = 32;
    private static final double MARGIN = 20; // for the scroll bar
    private static final PseudoClass FOR_EVER = PseudoClass.getPseudoClass("for-ever");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final PseudoClass FINE = PseudoClass.getPseudoClass("fine");

    BulkTable(ObservableList<BulkLine> lines) {
        super(lines);
        setId("bulk-table");
        setAccessibleText(Messages.text("bulk.title"));
        getStyleClass().addAll(Styles.DENSE, "fleet-table", "bulk-table");
        setFixedCellSize(ROW_HEIGHT);
        setMinHeight(ROW_HEIGHT * 4);
        add("bulk.table.line", 64, line -> "%,d".formatted(line.line()), BulkLine::outcome)
                .getStyleClass()
                .add(Tweaks.ALIGN_RIGHT);
        add("bulk.table.board", 200, BulkLine::board, BulkLine::whole)
                .getStyleClass()
                .add("id-column");
        add("bulk.table.outcome", 208, BulkLine::outcome, BulkLine::outcome)
                .getStyleClass()
                .add("bulk-outcome");
        TableColumn<BulkLine, BulkLine> reason = add("bulk.table.reason", 200, BulkLine::reason, BulkLine::reason);
        reason.prefWidthProperty()
                .bind(widthProperty()
                        .subtract(64 + 200 + 208 + MARGIN)
                        .map(width -> Math.max(200, width.doubleValue())));
    }

    private TableColumn<BulkLine, BulkLine> add(
            String title, double width, Function<BulkLine, String> text, Function<BulkLine, String> whole) {
        var column = new TableColumn<BulkLine, BulkLine>(Messages.text(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new LineCell(text, whole));
        getColumns().add(column);
        return column;
    }

    /** A text of a row, coloured as the row ends. */
    private static final class LineCell extends TableCell<BulkLine, BulkLine> {
        private final Function<BulkLine, String> text;
        private final Function<BulkLine, String> whole;
        private final Tooltip tip = new Tooltip();

        LineCell(Function<BulkLine, String> text, Function<BulkLine, String> whole) {
            this.text = text;
            this.whole = whole;
            tip.setWrapText(true);
            tip.setMaxWidth(560);
        }

        @Override
        protected void updateItem(@Nullable BulkLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                show("", "", BulkLine.Tone.PLAIN);
            } else {
                show(text.apply(line), whole.apply(line), line.tone());
            }
        }

        private void show(String words, String explanation, BulkLine.Tone tone) {
            setText(words);
            tip.setText(explanation);
            setTooltip(explanation.isEmpty() ? null : tip);
            pseudoClassStateChanged(FOR_EVER, tone == BulkLine.Tone.FOR_EVER);
            pseudoClassStateChanged(BAD, tone == BulkLine.Tone.BAD);
            pseudoClassStateChanged(FINE, tone == BulkLine.Tone.FINE);
        }
    }
}
