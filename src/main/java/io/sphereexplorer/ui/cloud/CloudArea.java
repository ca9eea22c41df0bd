package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.RetirementDates;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.Icons;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The cloud in the middle of the window: what ends when, and its parts as tabs. */
public final class CloudArea extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Below this width the tabs have room for words alone. */
    private static final double ROOM_FOR_ICONS = 820;

    private final CloudViewModel model;
    private final TabPane tabPane = new TabPane();
    private final Map<CloudTab, Node> panes = new HashMap<>();

    public CloudArea(CloudParts parts) {
        model = parts.model();
        setId("cloud-area");
        getStyleClass().addAll("board-view", "cloud-area");
        tabPane.setId("cloud-tabs");
        tabPane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.tabs().forEach(tab -> tabPane.getTabs().add(tabOf(tab)));
        VBox.setVgrow(tabPane, Priority.ALWAYS);
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, isNarrow(width.doubleValue())));
        var retirement = new RetirementLine(model, RetirementDates.known());
        getChildren().setAll(header(retirement), retirement, tabPane);
        model.tabProperty().subscribe(this::follow);
        tabPane.getSelectionModel().selectedItemProperty().subscribe(this::lead);
        model.desk()
                .knownProperty()
                .subscribe(_ -> fill(tabPane.getSelectionModel().getSelectedItem()));
    }

    private HBox header(RetirementLine retirement) {
        var title = new Label(Messages.text("shell.cloud.title"));
        title.getStyleClass().add("board-title");
        var header = new HBox(title);
        header.getStyleClass().add("board-header");
        if (model.desk().isPractice()) {
            header.getChildren().add(practiceBadge());
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button ends = Icons.button(MaterialDesignC.CALENDAR_CLOCK, Messages.text("retire.show"));
        ends.setId("retirement-show");
        ends.setOnAction(_ -> retirement.showWhole());
        header.getChildren().addAll(gap, ends);
        return header;
    }

    private Label practiceBadge() {
        var badge = new Label(Messages.text("shell.cloud.practice"));
        badge.setId("cloud-practice");
        badge.getStyleClass().add("emulated-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(
                Messages.text("shell.cloud.practice.meaning", model.desk().cloudName())));
        return badge;
    }

    /** Not before it has a width, for a look that changes within the first layout is drawn half. */
    private static boolean isNarrow(double width) {
        return width > 0 && width < ROOM_FOR_ICONS;
    }

    private Tab tabOf(CloudTab part) {
        var tab = new Tab(part.title());
        tab.setId("tab-" + part.id());
        tab.setUserData(part);
        FontIcon icon = Icons.decorating(part.icon());
        tab.graphicProperty().bind(widthProperty().map(width -> isNarrow(width.doubleValue()) ? null : icon));
        return tab;
    }

    private void follow(String shown) {
        tabPane.getTabs().stream()
                .filter(tab -> part(tab).id().equals(shown))
                .findFirst()
                .ifPresent(tabPane.getSelectionModel()::select);
    }

    /** Only the shown tab holds its pane, so that a hidden one can rest. */
    private void lead(@Nullable Tab now) {
        tabPane.getTabs().stream().filter(tab -> !tab.isSelected()).forEach(tab -> tab.setContent(null));
        fill(now);
        if (now != null && model.shownProperty().get()) {
            model.show(part(now).id());
        }
    }

    private void fill(@Nullable Tab tab) {
        if (tab != null) {
            boolean waits = part(tab).ofTenant()
                    && model.desk().knownProperty().get().tenant().isEmpty();
            tab.setContent(
                    waits
                            ? noTenant(part(tab))
                            : panes.computeIfAbsent(
                                    part(tab), part -> part.pane().get()));
        }
    }

    private Node noTenant(CloudTab tab) {
        return new EmptyState(
                        MaterialDesignD.DOMAIN,
                        Messages.text("shell.cloud.none.title", tab.title()),
                        Messages.text("shell.cloud.none.text"))
                .offering(
                        "cloud-choose-tenant",
                        Messages.text("shell.cloud.choose"),
                        () -> model.show(CloudViewModel.ACCOUNT));
    }

    private static CloudTab part(Tab tab) {
        return (CloudTab) tab.getUserData();
    }
}
