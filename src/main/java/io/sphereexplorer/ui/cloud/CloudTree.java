package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section of the cloud below the boards; it and the tabs of the cloud are one selection. */
public final class CloudTree extends VBox {
    private static final double ROW = 36;
    private static final int LEAST_ROWS = 3;

    private final CloudViewModel model;
    private final TreeItem<CloudEntry> root = new TreeItem<>();
    private final TreeItem<CloudEntry> tenant = new TreeItem<>(CloudEntry.TENANT);
    private final TreeView<CloudEntry> tree = new TreeView<>(root);
    private boolean following;

    public CloudTree(CloudParts parts) {
        model = parts.model();
        getStyleClass().addAll("board-tree", "cloud-tree");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("shell.cloud"));
        title.getStyleClass().add("tree-title");
        title.setLabelFor(tree);
        tree.setId("shell-cloud");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new CloudTreeCell(model.desk()));
        tree.setMinHeight(LEAST_ROWS * ROW);
        tree.prefHeightProperty()
                .bind(tree.expandedItemCountProperty().multiply(ROW).add(2));
        parts.tabs().forEach(this::add);
        getChildren().setAll(title, tree);
        model.shownProperty().subscribe(_ -> follow());
        model.tabProperty().subscribe(_ -> follow());
        tree.getSelectionModel().selectedItemProperty().subscribe(this::lead);
    }

    private void add(CloudTab tab) {
        if (tab.ofTenant() && !root.getChildren().contains(tenant)) {
            root.getChildren().add(tenant);
        }
        (tab.ofTenant() ? tenant : root).getChildren().add(new TreeItem<>(CloudEntry.of(tab)));
    }

    /** The tree follows what is chosen elsewhere. */
    private void follow() {
        following = true;
        Optional<TreeItem<CloudEntry>> chosen = model.shownProperty().get() ? shownItem() : Optional.empty();
        chosen.filter(item -> tenant.equals(item.getParent())).ifPresent(_ -> tenant.setExpanded(true));
        chosen.ifPresentOrElse(tree.getSelectionModel()::select, tree.getSelectionModel()::clearSelection);
        following = false;
    }

    private Optional<TreeItem<CloudEntry>> shownItem() {
        return Stream.concat(root.getChildren().stream(), tenant.getChildren().stream())
                .filter(item -> item.getValue()
                        .tab()
                        .filter(tab -> tab.id().equals(model.tabProperty().get()))
                        .isPresent())
                .findFirst();
    }

    /** What is chosen in the tree is shown; with the tenant itself, where it is chosen. */
    private void lead(@Nullable TreeItem<CloudEntry> item) {
        if (!following && item != null) {
            model.show(item.getValue().tab().map(CloudTab::id).orElse(CloudViewModel.ACCOUNT));
        }
    }
}
