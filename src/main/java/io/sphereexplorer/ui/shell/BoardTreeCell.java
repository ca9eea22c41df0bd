package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

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
            entry.tab()
                    .ifPresentOrElse(
                            this::showPart, () -> entry.board().ifPresentOrElse(this::showBoard, this::showAll));
        }
    }

    private void showAll() {
        setText(Messages.text("shell.allBoards"));
        setGraphic(Icons.decorating(MaterialDesignV.VIEW_GRID_OUTLINE));
    }

    private void showPart(BoardTab tab) {
        setText(tab.title());
        setGraphic(Icons.decorating(tab.icon()));
    }

    private void showBoard(BoardViewModel board) {
        var name = Truncation.explained(new NameLabel());
        name.textProperty().bind(board.nameProperty());
        name.getStyleClass().add("board-name");
        var state = Truncation.explained(new StateMark(board.state()));
        state.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(name, state, gap);
        line.getStyleClass().add("board-line");
        if (board.isEmulated()) {
            line.getChildren().add(new EmulatedBadge());
        }
        setGraphic(line);
    }

    /** Boards are told apart by their names, so the word of the state gives way before a name of usual length does. */
    private static final class NameLabel extends Label {
        private static final double USUAL_WIDTH = 80;

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(USUAL_WIDTH, computePrefWidth(height));
        }
    }
}
