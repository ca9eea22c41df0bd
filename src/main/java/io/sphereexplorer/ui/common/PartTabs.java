package io.sphereexplorer.ui.common;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Parts of one thing as tabs; only the shown one holds its pane, so that a hidden one can rest. */
public final class PartTabs extends TabPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final double roomForIcons;

    /**
     * What a tab stands for.
     *
     * @param id under which it is shown
     * @param pane is asked for whenever the part comes into sight
     */
    public record Part(String id, String title, Ikon icon, Supplier<Node> pane) {}

    /** @param roomForIcons is the width below which the tabs have room for words alone, in pixels */
    public PartTabs(List<Part> parts, double roomForIcons) {
        this.roomForIcons = roomForIcons;
        getStyleClass().add("part-tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, isNarrow(width.doubleValue())));
        parts.forEach(part -> getTabs().add(tabOf(part)));
    }

    /** From now on the tab that is chosen is shown and told. */
    public void onShown(Consumer<String> listener) {
        getSelectionModel().selectedItemProperty().subscribe(chosen -> lead(chosen, listener));
    }

    /** Chooses a part, if it is one of these. */
    public void choose(String id) {
        getTabs().stream().filter(tab -> part(tab).id().equals(id)).findFirst().ifPresent(getSelectionModel()::select);
    }

    /** Asks for the pane in sight once more. */
    public void fill() {
        fill(getSelectionModel().getSelectedItem());
    }

    private void lead(@Nullable Tab now, Consumer<String> listener) {
        getTabs().stream().filter(tab -> !tab.isSelected()).forEach(tab -> tab.setContent(null));
        fill(now);
        if (now != null) {
            listener.accept(part(now).id());
        }
    }

    private static void fill(@Nullable Tab tab) {
        if (tab != null) {
            tab.setContent(part(tab).pane().get());
        }
    }

    private Tab tabOf(Part part) {
        var tab = new Tab(part.title());
        tab.setId("tab-" + part.id());
        tab.setUserData(part);
        FontIcon icon = Icons.decorating(part.icon());
        tab.graphicProperty().bind(widthProperty().map(width -> isNarrow(width.doubleValue()) ? null : icon));
        return tab;
    }

    /** Not before it has a width, for a look that changes within the first layout is drawn half. */
    private boolean isNarrow(double width) {
        return width > 0 && width < roomForIcons;
    }

    private static Part part(Tab tab) {
        return (Part) tab.getUserData();
    }
}
