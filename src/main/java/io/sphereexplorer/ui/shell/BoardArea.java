package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.EmptyState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The middle of the window: the chosen board, or what to do while there is none. */
final class BoardArea extends StackPane {
    private final ShellViewModel model;
    private final List<BoardTab> tabs;
    private final Map<BoardViewModel, BoardView> views = new HashMap<>();

    BoardArea(ShellViewModel model, List<BoardTab> tabs) {
        this.model = model;
        this.tabs = tabs;
        getStyleClass().add("board-area");
        model.boards().addListener((ListChangeListener<BoardViewModel>)
                _ -> views.keySet().retainAll(model.boards()));
        model.chosenProperty().subscribe(this::show);
    }

    private void show(Optional<BoardViewModel> board) {
        getChildren().setAll(board.isPresent() ? view(board.get()) : noBoard());
    }

    private BoardView view(BoardViewModel board) {
        return views.computeIfAbsent(board, _ -> new BoardView(board, model, tabs));
    }

    private EmptyState noBoard() {
        return new EmptyState(
                        MaterialDesignU.USB, Messages.text("shell.empty.title"), Messages.text("shell.empty.text"))
                .offering("shell-find", Messages.text("shell.find"), model.findDevices()::run);
    }
}
