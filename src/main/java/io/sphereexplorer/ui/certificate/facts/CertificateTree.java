package io.sphereexplorer.ui.certificate.facts;

import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Certificates as a tree, each below the one that signed it. */
public final class CertificateTree extends TreeView<CertificateFile.Entry> {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;

    /**
     * A tree with one of them chosen.
     *
     * @param onChosen is told whichever a user chooses
     */
    public CertificateTree(List<CertificateFile.Entry> entries, int chosen, Consumer<CertificateFile.Entry> onChosen) {
        getStyleClass().add("certificate-tree");
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setFixedCellSize(ROW);
        setCellFactory(_ -> new EntryCell());
        List<TreeItem<CertificateFile.Entry>> items = new ArrayList<>();
        entries.forEach(entry -> items.add(new TreeItem<>(entry)));
        for (int i = 0; i < entries.size(); i++) {
            Optional<Integer> issuer = entries.get(i).issuer();
            TreeItem<CertificateFile.Entry> above = issuer.isPresent() ? items.get(issuer.get()) : getRoot();
            above.getChildren().add(items.get(i));
            items.get(i).setExpanded(true);
        }
        double height = height(entries.size());
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getSelectionModel().select(items.get(chosen));
        getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (item != null) {
                onChosen.accept(item.getValue());
            }
        });
    }

    /** That of a tree of so many certificates, in pixels. */
    public static double height(int certificates) {
        return ROW * Math.min(MOST_ROWS, certificates) + 2;
    }

    /** The common name, or the whole subject of one that has none. */
    static String name(CertificateFacts facts) {
        for (String part : facts.subject().split(",(?=[A-Za-z0-9.]+=)", -1)) {
            if (part.startsWith("CN=")) {
                return part.substring("CN=".length());
            }
        }
        return facts.subject();
    }

    /** Its name, with the whole in a tool tip if it does not fit. */
    private static final class EntryCell extends TreeCell<CertificateFile.Entry> {
        EntryCell() {
            setPrefWidth(0);
            Truncation.explained(this);
        }

        @Override
        protected void updateItem(CertificateFile.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : name(entry.facts()));
            setGraphic(empty || entry == null ? null : Icons.decorating(MaterialDesignC.CERTIFICATE_OUTLINE));
        }
    }
}
