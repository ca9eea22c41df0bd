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
    private static final double ROW = 36;
    private static final int LEAST_ROWS = 3;

    private final ShellViewModel model;
    private final List<BoardTab> tabs;
    private final TreeItem<BoardTreeEntry> root = new TreeItem<>();
    private final TreeView<BoardTreeEntry> tree = new TreeView<>(root);
    private final TreeItem<BoardTreeEntry> allBoards = new TreeItem<>(BoardTreeEntry.ALL_BOARDS);
    private final boolean together;
    private boolean following;

    /** @param together whether there is something to show of all boards at once */
    BoardTree(ShellViewModel model, List<BoardTab> tabs, boolean together) {
        this.model = model;
        this.tabs = tabs;
        this.together = together;
        getStyleClass().add("board-tree");
        setMinWidth(LEAST_WIDTH);
        var title = new Label(Messages.text("shell.boards"));
        title.getStyleClass().add("tree-title");
        title.setLabelFor(tree);
        tree.setId("shell-boards");
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new BoardTreeCell());
        tree.setFixedCellSize(ROW);
        tree.setMinHeight(LEAST_ROWS * ROW);
        tree.prefHeightProperty()
                .bind(tree.expandedItemCountProperty().multiply(ROW).add(2));
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(title, tree);
        model.boards().addListener((ListChangeListener<BoardViewModel>) _ -> showBoards());
        model.chosenProperty().subscribe(_ -> follow());
        model.tabProperty().subscribe(_ -> follow());
        model.togetherProperty().subscribe(_ -> follow());
        model.cloud().ifPresent(parts -> parts.model().shownProperty().subscribe(_ -> follow()));
        tree.getSelectionModel().selectedItemProperty().subscribe(this::lead);
        showBoards();
    }

    private void showBoards() {
        following = true;
        root.getChildren()
                .removeIf(item -> model.boards().stream()
                        .noneMatch(board -> item.getValue().isOf(board)));
        model.boards().stream()
                .filter(board -> root.getChildren().stream()
                        .noneMatch(item -> item.getValue().isOf(board)))
                .forEach(board -> root.getChildren().add(branch(board)));
        if (together && model.boards().size() > 1) {
            root.getChildren().addFirst(allBoards);
        }
        following = false;
        follow();
    }

    private TreeItem<BoardTreeEntry> branch(BoardViewModel board) {
        var branch = new TreeItem<>(new BoardTreeEntry(Optional.of(board), Optional.empty()));
        branch.setExpanded(model.boards().size() == 1);
        tabs.forEach(tab ->
                branch.getChildren().add(new TreeItem<>(new BoardTreeEntry(Optional.of(board), Optional.of(tab)))));
        return branch;
    }

    /** The tree follows what is chosen elsewhere. */
    private void follow() {
        following = true;
        if (isCloudShown()) {
            tree.getSelectionModel().clearSelection();
            following = false;
            return;
        }
        if (model.togetherProperty().get()) {
            tree.getSelectionModel().select(allBoards);
            following = false;
            return;
        }
        root.getChildren().stream()
                .filter(branch -> model.chosenProperty()
                        .get()
                        .filter(branch.getValue()::isOf)
                        .isPresent())
                .peek(branch -> branch.setExpanded(true))
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
        if (entry.board().isEmpty()) {
            model.chooseTogether();
            return;
        }
        model.tabProperty().set(entry.tab().map(BoardTab::id).orElse(ShellViewModel.OVERVIEW));
        model.choose(entry.board().get());
    }

    private boolean isCloudShown() {
        return model.cloud()
                .filter(parts -> parts.model().shownProperty().get())
                .isPresent();
    }

    private boolean isShown(BoardTab tab) {
        return tab.id().equals(model.tabProperty().get());
    }
}
