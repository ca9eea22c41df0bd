package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import org.jspecify.annotations.Nullable;

/** Shows a part of the cloud, or what is chosen of it, such as the tenant. */
final class CloudTreeCell extends TreeCell<CloudEntry> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final CloudSection.Choice choice;

    /** Takes the width of the tree instead of widening it. */
    CloudTreeCell(CloudSection.Choice choice) {
        this.choice = choice;
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
            entry.tab().ifPresentOrElse(this::showTab, this::showChoice);
        }
    }

    private void showTab(CloudTab tab) {
        setText(tab.title());
        setGraphic(Icons.decorating(tab.icon()));
    }

    private void showChoice() {
        setGraphic(Icons.decorating(choice.icon()));
        textProperty().bind(choice.name().map(name -> {
            pseudoClassStateChanged(NONE, name.isEmpty());
            return name.orElseGet(() -> choice.words().none());
        }));
    }
}
