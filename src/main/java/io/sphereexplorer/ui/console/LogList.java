package io.sphereexplorer.ui.console;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/** The lines of the log; warnings and errors in the colour of failures. */
final class LogList extends ListView<LogLine> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    LogList(LogViewModel model) {
        super(model.lines());
        setId("log-lines");
        getStyleClass().addAll("console-lines", Styles.DENSE);
        setAccessibleText(Messages.text("log.title"));
        setCellFactory(_ -> new Cell());
        var empty = new Label(Messages.text("log.empty"));
        empty.getStyleClass().add("muted");
        setPlaceholder(empty);
    }

    /** A line, coloured by how much it matters. */
    private static final class Cell extends ListCell<LogLine> {
        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : line.shown());
            pseudoClassStateChanged(
                    FAILED, line != null && !empty && line.level().compareTo(LogLine.Level.WARN) <= 0);
        }
    }
}
