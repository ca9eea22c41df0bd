package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import io.sphereexplorer.ui.tenant.DeskViewModel;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Shows a part of the cloud, or the chosen tenant. */
final class CloudTreeCell extends TreeCell<CloudEntry> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final DeskViewModel desk;

    /** Takes the width of the tree instead of widening it. */
    CloudTreeCell(DeskViewModel desk) {
        this.desk = desk;
        setPrefWidth(0);
        Truncation.explained(this);
    }

    @Override
    protected void updateItem(@Nullable CloudEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        textProperty().unbind();
        setText(null);
        setGraphic(null);
        pseudoClassStateChanged(NONE, false);
        if (!empty && entry != null) {
            entry.tab().ifPresentOrElse(this::showTab, this::showTenant);
        }
    }

    private void showTab(CloudTab tab) {
        setText(tab.title());
        setGraphic(Icons.decorating(tab.icon()));
    }

    private void showTenant() {
        setGraphic(Icons.decorating(MaterialDesignD.DOMAIN));
        textProperty().bind(desk.knownProperty().map(known -> {
            pseudoClassStateChanged(NONE, known.tenant().isEmpty());
            return known.tenant().map(ChosenTenant::name).orElseGet(() -> Messages.text("shell.cloud.noTenant"));
        }));
    }
}
