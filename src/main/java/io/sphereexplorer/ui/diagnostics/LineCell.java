package io.sphereexplorer.ui.diagnostics;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.diagnostics.LogMessages;
import io.sphereexplorer.device.lines.LogLine;
import io.sphereexplorer.device.lines.Severity;
import io.sphereexplorer.ui.common.Truncation;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line: when, how grave, by whom, what. */
final class LineCell extends ListCell<LogLine> {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");
    private static final List<String> GRAVE = List.of("log-fatal", "log-error", "log-warning", "log-quiet", "log-info");

    private final LinesViewModel model;
    private final boolean ofBoard;
    private final Label time = label("log-time");
    private final Label severity = label("log-severity");
    private final Label component = label("log-component");
    private final Label text = Truncation.explained(label("log-text"));
    private final HBox line = new HBox(time, severity, component, text);

    /** @param ofBoard whether lines say how grave they are and who wrote them */
    LineCell(LinesViewModel model, boolean ofBoard) {
        this.model = model;
        this.ofBoard = ofBoard;
        line.getStyleClass().add("log-line");
        line.setMinWidth(0);
        line.setPrefWidth(1);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        component.setVisible(ofBoard);
        component.setManaged(ofBoard);
        severity.setVisible(ofBoard);
        severity.setManaged(ofBoard);
    }

    @Override
    protected void updateItem(LogLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        getStyleClass().removeAll(GRAVE);
        pseudoClassStateChanged(HIT, false);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        LineView view = model.rowsProperty().get().view();
        pseudoClassStateChanged(HIT, getIndex() < view.size() && view.isHit(getIndex()));
        getStyleClass().add(style(item.severity()));
        time.setText(time(item.milliseconds()));
        severity.setText(word(item.severity()));
        component.setText(ofBoard ? LogMessages.componentName(item.component()) : "");
        text.setText(item.text());
        setGraphic(line);
    }

    /** In seconds. */
    private static String time(long milliseconds) {
        return String.format(Locale.ROOT, "%d.%03d", milliseconds / 1000, milliseconds % 1000);
    }

    static String word(Severity severity) {
        return Messages.text("diagnostics.severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case FATAL -> "log-fatal";
            case ERROR -> "log-error";
            case WARNING -> "log-warning";
            case DEBUG, TRACE -> "log-quiet";
            case NONE, INFO -> "log-info";
        };
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().addAll("monospaced", style);
        return label;
    }
}
