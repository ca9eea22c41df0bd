package io.sphereexplorer.ui.shell;

import io.sphereexplorer.command.Messages;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The boards and their parts as a tree; it and the tabs are one selection. */
final class BoardTree extends VBox {
    private static final double LEAST_WIDTH = 200;

    private final ShellViewModel model;
    private final List<BoardTab> tabs;
    private final TreeItem<BoardTreeEntry> root = new TreeItem<>();
    private final TreeView<BoardTreeEntry> tree = new TreeView<>(root);
    private boolean following;

    BoardTree(ShellViewModel model, List<BoardTab> tabs) {
        this.model = model;
        this.tabs = tabs;
        getStyleClass().add("board-tree");
        setMinWidth(LEAST_WIDTH);
        var title = new Label(Messages.text("shell.boards"));
        title.getStyleClass().add("tree-title");
        title.setLabelFor(tree);
        tree.setId("shell-boards");
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new BoardTreeCell());
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(title, tree);
        model.boards().addListener((ListChangeListener<BoardViewModel>) _ -> showBoards());
        model.chosenProperty().subscribe(_ -> follow());
        model.tabProperty().subscribe(_ -> follow());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::lead);
        showBoards();
    }

    private void showBoards() {
        following = true;
        root.getChildren()
                .removeIf(item -> !model.boards().contains(item.getValue().board()));
        model.boards().stream()
                .filter(board -> root.getChildren().stream()
                        .noneMatch(item -> item.getValue().board() == board))
                .forEach(board -> root.getChildren().add(branch(board)));
        following = false;
        follow();
    }

    private TreeItem<BoardTreeEntry> branch(BoardViewModel board) {
        var branch = new TreeItem<>(new BoardTreeEntry(board, Optional.empty()));
        branch.setExpanded(true);
        tabs.forEach(tab -> branch.getChildren().add(new TreeItem<>(new BoardTreeEntry(board, Optional.of(tab)))));
        return branch;
    }

    /** The tree follows what is chosen elsewhere. */
    private void follow() {
        following = true;
        root.getChildren().stream()
                .filter(branch -> model.chosenProperty()
                        .get()
                        .filter(branch.getValue().board()::equals)
                        .isPresent())
                .flatMap(branch -> branch.getChildren().stream())
                .filter(item -> item.getValue().tab().filter(this::isShown).isPresent())
                .findFirst()
                .ifPresent(tree.getSelectionModel()::select);
        following = false;
    }

    /** What is chosen in the tree is shown. */
    private void lead(@Nullable TreeItem<BoardTreeEntry> item) {
        if (following || item == null) {
            return;
        }
        BoardTreeEntry entry = item.getValue();
        model.tabProperty().set(entry.tab().map(BoardTab::id).orElse(ShellViewModel.OVERVIEW));
        model.choose(entry.board());
    }

    private boolean isShown(BoardTab tab) {
        return tab.id().equals(model.tabProperty().get());
    }
}
