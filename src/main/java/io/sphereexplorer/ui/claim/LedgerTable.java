package io.sphereexplorer.ui.claim;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ledger.IrreversibleStep;
import io.sphereexplorer.session.ledger.StepPhase;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The irreversible steps, a line each; those whose outcome is not known stand out. */
final class LedgerTable extends TableView<LedgerRow> {
    private static final double ROW_HEIGHT = 32;

    private Optional<Long> chosen = Optional.empty();

    LedgerTable(LedgerViewModel model) {
        super(model.rows());
        setId("ledger-table");
        setAccessibleText(Messages.text("irreversible.title"));
        getStyleClass().addAll(Styles.DENSE, "ledger-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add(
                "irreversible.column.time",
                144,
                144,
                row -> new Text(row.time(), whole(row.entry().time())));
        add("irreversible.column.step", 128, 136, row -> new Text(row.step(), row.explanation()));
        add("irreversible.column.board", 148, 148, LedgerTable::board);
        add("irreversible.column.tenant", 80, 152, LedgerTable::tenant);
        add(
                "irreversible.column.account",
                80,
                208,
                row -> new Text(row.entry().step().account(), ""));
        add("irreversible.column.cloud", 80, 96, LedgerTable::cloud);
        add("irreversible.column.result", 152, 160, LedgerTable::result);
        keepSelection(model);
        offerCopy();
    }

    /** The chosen step stays chosen when others come, and when a filter shows it again. */
    private void keepSelection(LedgerViewModel model) {
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen = Optional.of(row.entry().number());
            }
        });
        model.rows().addListener((InvalidationListener) _ -> {
            getSelectionModel().clearSelection();
            model.rows().stream()
                    .filter(row -> chosen.filter(number -> number == row.entry().number())
                            .isPresent())
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        });
    }

    private void offerCopy() {
        var copy = new MenuItem(Messages.text("irreversible.copyBoard"));
        copy.setId("ledger-copy-board");
        copy.setOnAction(_ -> board().ifPresent(CopiedText::put));
        var menu = new ContextMenu(copy);
        menu.setOnShowing(_ -> copy.setDisable(board().isEmpty()));
        setContextMenu(menu);
    }

    /** Of the chosen step. */
    private Optional<String> board() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem())
                .flatMap(row -> row.entry().step().device())
                .map(DeviceId::upperCase);
    }

    private void add(String title, double least, double width, Function<LedgerRow, Text> text) {
        var column = new TableColumn<LedgerRow, LedgerRow>(Messages.text(title));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setCellValueFactory(row -> Bindings.createObjectBinding(row::getValue));
        column.setCellFactory(_ -> new Cell(text));
        getColumns().add(column);
    }

    private static String whole(Instant time) {
        return Messages.text("irreversible.utc", time);
    }

    private static Text board(LedgerRow row) {
        String whole = row.entry().step().device().map(DeviceId::upperCase).orElse("");
        return new Text(row.board(), whole).styled("monospaced");
    }

    private static Text tenant(LedgerRow row) {
        return new Text(
                row.entry().step().tenantName(),
                row.entry().step().tenantId().map(UUID::toString).orElse(""));
    }

    private static Text cloud(LedgerRow row) {
        String realm = row.entry().step().realm();
        if (row.entry().step().isPractice()) {
            return new Text(Messages.text("irreversible.practice"), realm).styled("ledger-practice");
        }
        return new Text(realm.equals(IrreversibleStep.REAL_BOARD) ? "" : realm, "");
    }

    private static Text result(LedgerRow row) {
        StepPhase phase = row.entry().phase();
        String explanation = row.entry().text();
        return switch (phase) {
            case DONE, SETTLED_DONE ->
                new Text(row.result(), explanation).with(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "ledger-done");
            case REFUSED, FAILED, SETTLED_NOT_DONE ->
                new Text(row.result(), explanation).with(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "ledger-not-done");
            case BEGUN, UNKNOWN ->
                new Text(row.result(), explanation).with(MaterialDesignH.HELP_CIRCLE_OUTLINE, "ledger-open");
        };
    }

    /**
     * What stands in a cell.
     *
     * @param more what is told of it on hover; may be empty
     */
    private record Text(String words, String more, String style, Optional<Ikon> icon) {
        Text(String words, String more) {
            this(words, more, "", Optional.empty());
        }

        Text styled(String styleClass) {
            return new Text(words, more, styleClass, icon);
        }

        Text with(Ikon picture, String styleClass) {
            return new Text(words, more, styleClass, Optional.of(picture));
        }
    }

    /** One field of a line. */
    private static final class Cell extends TableCell<LedgerRow, LedgerRow> {
        private final Function<LedgerRow, Text> text;

        Cell(Function<LedgerRow, Text> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable LedgerRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : label(text.apply(row)));
        }

        private static HBox label(Text text) {
            var label = new Label(text.words());
            text.icon().ifPresent(icon -> label.setGraphic(Icons.decorating(icon)));
            if (text.more().isEmpty()) {
                Truncation.explained(label);
            } else {
                var tip = new Tooltip(text.words() + "\n" + text.more());
                tip.setWrapText(true);
                tip.setMaxWidth(480);
                label.setTooltip(tip);
            }
            var line = new HBox(label);
            line.getStyleClass().addAll("ledger-cell", text.style());
            label.getStyleClass().add("ledger-text");
            return line;
        }
    }
}
