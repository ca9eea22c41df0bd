package io.sphereexplorer.ui.cloud;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A section of the cloud below the boards; it and the tabs of the cloud are one selection. */
public final class CloudTree extends VBox {
    private static final double ROW = 36;
    private static final int LEAST_ROWS = 3;

    private final CloudViewModel model;
    private final CloudSection section;
    private final TreeItem<CloudEntry> root = new TreeItem<>();
    private final TreeItem<CloudEntry> choice = new TreeItem<>(CloudEntry.CHOICE);
    private final TreeView<CloudEntry> tree = new TreeView<>(root);
    private boolean following;

    public CloudTree(CloudViewModel model, CloudSection section) {
        this.model = model;
        this.section = section;
        getStyleClass().addAll("board-tree", "cloud-tree");
        var title = new Label(section.titles().header());
        title.getStyleClass().add("tree-title");
        title.setMinHeight(USE_PREF_SIZE);
        title.setLabelFor(tree);
        tree.setId("shell-" + section.id());
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new CloudTreeCell(section.choice()));
        tree.minHeightProperty()
                .bind(tree.expandedItemCountProperty().map(rows -> Math.min(rows.intValue(), LEAST_ROWS) * ROW));
        tree.prefHeightProperty()
                .bind(tree.expandedItemCountProperty().multiply(ROW).add(2));
        section.tabs().forEach(this::add);
        getChildren().setAll(title, tree);
        model.shownProperty().subscribe(_ -> follow());
        model.tabProperty().subscribe(_ -> follow());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    private void add(CloudTab tab) {
        if (tab.isBelow() && !root.getChildren().contains(choice)) {
            root.getChildren().add(choice);
        }
        (tab.isBelow() ? choice : root).getChildren().add(new TreeItem<>(CloudEntry.of(tab)));
    }

    /** The tree follows what is chosen elsewhere. */
    private void follow() {
        following = true;
        Optional<TreeItem<CloudEntry>> chosen = model.shownProperty().get() ? shownItem() : Optional.empty();
        chosen.filter(item -> choice.equals(item.getParent())).ifPresent(_ -> choice.setExpanded(true));
        chosen.ifPresentOrElse(tree.getSelectionModel()::select, tree.getSelectionModel()::clearSelection);
        following = false;
    }

    private Optional<TreeItem<CloudEntry>> shownItem() {
        return Stream.concat(root.getChildren().stream(), choice.getChildren().stream())
                .filter(item -> item.getValue()
                        .tab()
                        .filter(tab -> tab.id().equals(model.tabProperty().get()))
                        .isPresent())
                .findFirst();
    }

    /** What is chosen in the tree is shown; with the choice itself, where it is made. */
    private void lead(@Nullable TreeItem<CloudEntry> item) {
        if (!following && item != null) {
            model.show(item.getValue()
                    .tab()
                    .map(CloudTab::id)
                    .orElse(section.choice().place()));
        }
    }
}
