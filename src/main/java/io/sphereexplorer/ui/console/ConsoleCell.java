package io.sphereexplorer.ui.console;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.console.ConsoleLine.Kind;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A line of the console with the mark of how its command ended. */
final class ConsoleCell extends ListCell<ConsoleLine> {
    private static final PseudoClass COMMAND = PseudoClass.getPseudoClass("command");
    private static final PseudoClass SUCCEEDED = PseudoClass.getPseudoClass("succeeded");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final FontIcon mark = new FontIcon();

    ConsoleCell() {
        getStyleClass().add("console-line");
        setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(@Nullable ConsoleLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(line.plain());
        Kind kind = line.kind();
        pseudoClassStateChanged(COMMAND, kind.isCommand());
        pseudoClassStateChanged(SUCCEEDED, kind == Kind.SUCCEEDED);
        pseudoClassStateChanged(FAILED, kind == Kind.FAILED || kind == Kind.ERROR);
        mark.setIconCode(
                switch (kind) {
                    case SUCCEEDED -> MaterialDesignC.CHECK;
                    case FAILED, ERROR -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
                    case RUNNING, OUTPUT -> MaterialDesignC.CHEVRON_RIGHT;
                });
        mark.setVisible(kind.isCommand());
        setGraphic(mark);
        setAccessibleText(kind.isCommand() ? line.plain() + ": " + meaning(kind) : line.plain());
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case SUCCEEDED -> Messages.text("console.mark.succeeded");
            case FAILED -> Messages.text("console.mark.failed");
            case RUNNING, OUTPUT, ERROR -> Messages.text("console.mark.running");
        };
    }
}
