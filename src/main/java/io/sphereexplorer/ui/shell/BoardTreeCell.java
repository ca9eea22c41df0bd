package io.sphereexplorer.ui.shell;

import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows a board with its state, or one of its parts. */
final class BoardTreeCell extends TreeCell<BoardTreeEntry> {
    /** Takes the width of the tree instead of widening it. */
    BoardTreeCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BoardTreeEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        if (!empty && entry != null) {
            entry.tab().ifPresentOrElse(this::showPart, () -> showBoard(entry.board()));
        }
    }

    private void showPart(BoardTab tab) {
        setText(tab.title());
        setGraphic(Icons.decorating(tab.icon()));
    }

    private void showBoard(BoardViewModel board) {
        var name = Truncation.explained(new Label(board.name()));
        name.getStyleClass().add("board-name");
        name.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(name, new StateMark(board.state()), gap);
        line.getStyleClass().add("board-line");
        if (board.isEmulated()) {
            line.getChildren().add(new EmulatedBadge());
        }
        setGraphic(line);
    }
}
