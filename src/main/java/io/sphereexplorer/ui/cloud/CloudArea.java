package io.sphereexplorer.ui.cloud;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.RetirementDates;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.PartTabs;
import io.sphereexplorer.ui.common.Truncation;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A section of the cloud in the middle of the window: what ends when, if that is told there, and its parts as tabs. */
public final class CloudArea extends VBox {
    private static final double ROOM_FOR_ICONS = 820;

    private final CloudViewModel model;
    private final CloudSection section;
    private final Map<CloudTab, Node> panes = new HashMap<>();

    public CloudArea(CloudViewModel model, CloudSection section) {
        this.model = model;
        this.section = section;
        setId(section.id() + "-area");
        getStyleClass().addAll("board-view", "cloud-area");
        var tabs = new PartTabs(section.tabs().stream().map(this::tabOf).toList(), ROOM_FOR_ICONS);
        tabs.setId(section.id() + "-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        HBox header = header();
        getChildren().setAll(header, tabs);
        section.ends().ifPresent(dates -> tell(dates, header));
        model.tabProperty().subscribe(tabs::choose);
        tabs.onShown(this::lead);
        section.choice().name().subscribe(_ -> tabs.fill());
    }

    private HBox header() {
        var title = Truncation.explained(new Label(section.titles().title()));
        title.getStyleClass().add("board-title");
        var header = new HBox(title);
        header.getStyleClass().add("board-header");
        if (model.desk().isPractice()) {
            header.getChildren().add(practiceBadge());
        }
        return header;
    }

    private Label practiceBadge() {
        var badge = new Label(Messages.text("shell.cloud.practice"));
        badge.setId(section.id() + "-practice");
        badge.getStyleClass().add("emulated-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(
                Messages.text("shell.cloud.practice.meaning", model.desk().cloudName())));
        return badge;
    }

    private void tell(RetirementDates dates, HBox header) {
        var retirement = new RetirementLine(model, dates);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button ends = Icons.button(MaterialDesignC.CALENDAR_CLOCK, Messages.text("retire.show"));
        ends.setId("retirement-show");
        ends.setOnAction(_ -> retirement.showWhole());
        header.getChildren().addAll(gap, ends);
        getChildren().add(1, retirement);
    }

    private PartTabs.Part tabOf(CloudTab tab) {
        return new PartTabs.Part(tab.id(), tab.title(), tab.icon(), () -> pane(tab));
    }

    private Node pane(CloudTab tab) {
        return section.waits(tab)
                ? section.waiting(tab, () -> model.show(section.choice().place()))
                : panes.computeIfAbsent(tab, part -> part.pane().get());
    }

    /** While another section is shown, nothing here is what the user chose. */
    private void lead(String id) {
        if (model.shownProperty().get() && section.holds(model.tabProperty().get())) {
            model.show(id);
        }
    }
}
