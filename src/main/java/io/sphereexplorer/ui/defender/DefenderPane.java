package io.sphereexplorer.ui.defender;

import io.sphereexplorer.cloud.defender.DefenderReport;
import io.sphereexplorer.cloud.defender.Posture;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AgeText;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.defender.DefenderViewModel.Phase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What Defender found about the chosen hub, or why there is nothing to show. */
public final class DefenderPane extends VBox {
    private static final double LIST_SHARE = 0.56;

    private final DefenderViewModel model;
    private final InstantSource clock;

    /**
     * Asks nobody before a user does.
     *
     * @param openAccounts leads to where people sign in
     * @param clock tells how long ago something was
     */
    public DefenderPane(DefenderViewModel model, Runnable openAccounts, InstantSource clock) {
        super(8);
        this.model = model;
        this.clock = clock;
        setId("defender-pane");
        getStyleClass().addAll("products-pane", "defender-pane", "pane-content");
        var place = new StackPane(
                listed(),
                during(Phase.LOOKING, asking()),
                during(Phase.NO_ACCOUNT, noAccount(openAccounts)),
                during(Phase.NO_HUB, noHub()),
                during(Phase.NOT_MANAGED, notManaged()),
                during(Phase.UNASKED, offering("defender-look", "defender.look", unasked())),
                during(Phase.NOT_ENABLED, offering("defender-look-enabled", "defender.again", notEnabled())),
                during(Phase.NO_DATA, offering("defender-look-data", "defender.again", noData())));
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren()
                .setAll(
                        banner("defender-banner", model.look())
                                .offering("defender-again", Messages.text("defender.again"), model.look()::run),
                        banner("defender-relook-banner", model.relook()),
                        banner("defender-settle-banner", model.settle()),
                        place,
                        looked(),
                        caution());
    }

    private static FailureBanner banner(String id, AsyncAction<?> action) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private Node during(Phase phase, Node node) {
        node.setId("defender-" + phase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.phase().subscribe(now -> {
            node.setVisible(now == phase);
            node.setManaged(now == phase);
        });
        return node;
    }

    private static EmptyState noAccount(Runnable openAccounts) {
        return state(MaterialDesignA.ACCOUNT_OFF_OUTLINE, "defender.noAccount.title", "defender.noAccount.text")
                .offering("defender-accounts", Messages.text("defender.accounts"), openAccounts);
    }

    private static EmptyState noHub() {
        return state(MaterialDesignH.HUB_OUTLINE, "defender.noHub.title", "defender.noHub.text");
    }

    private static EmptyState notManaged() {
        return state(MaterialDesignL.LINK_VARIANT_OFF, "defender.notManaged.title", "defender.notManaged.text");
    }

    private static EmptyState unasked() {
        return state(MaterialDesignS.SHIELD_SEARCH, "defender.unasked.title", "defender.unasked.text");
    }

    private static EmptyState notEnabled() {
        return state(MaterialDesignS.SHIELD_OFF_OUTLINE, "defender.notEnabled.title", "defender.notEnabled.text");
    }

    private static EmptyState noData() {
        return state(MaterialDesignH.HELP_CIRCLE_OUTLINE, "defender.noData.title", "defender.noData.text");
    }

    private static EmptyState state(Ikon icon, String title, String text) {
        return new EmptyState(icon, Messages.text(title), Messages.text(text));
    }

    private EmptyState offering(String id, String button, EmptyState state) {
        return state.offering(id, Messages.text(button), model.look()::run);
    }

    private Node asking() {
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("defender-cancel");
        cancel.setOnAction(_ -> model.look().cancel());
        var asking = new VBox(8, new ProgressIndicator(), new Label(Messages.text("defender.asking")), cancel);
        asking.getStyleClass().add("empty-state");
        return asking;
    }

    private Node listed() {
        var details = new ScrollPane(new ItemDetails(model));
        details.getStyleClass().add("device-pane");
        details.setFitToWidth(true);
        var halves = new SplitPane(list(), details);
        halves.setDividerPositions(LIST_SHARE);
        VBox.setVgrow(halves, Priority.ALWAYS);
        return during(Phase.LISTED, new VBox(8, new PostureStrip(model), note(), halves));
    }

    private Node list() {
        var title = new Label(Messages.text("defender.list"));
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var all = new CheckBox(Messages.text("defender.showAll"));
        all.setId("defender-show-all");
        all.selectedProperty().bindBidirectional(model.showsAllProperty());
        all.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, title, all);
        head.getStyleClass().addAll("account-line", "defender-head");
        var table = new ItemTable(model, clock);
        VBox.setVgrow(table, Priority.ALWAYS);
        var list = new VBox(8, head, table);
        list.getStyleClass().add("products-left");
        return list;
    }

    /** What has to be known to read the numbers. */
    private Node note() {
        var note = new Label();
        note.setId("defender-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        note.textProperty()
                .bind(model.reportProperty()
                        .map(report -> report.map(DefenderReport::posture)
                                .map(DefenderPane::notes)
                                .orElse("")));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private static String notes(Posture posture) {
        List<String> notes = new ArrayList<>();
        switch (posture.coverage()) {
            case NOT_ENABLED -> notes.add(Messages.text("defender.note.notEnabled"));
            case OFF -> notes.add(Messages.text("defender.note.off"));
            case UNKNOWN -> notes.add(Messages.text("defender.note.unknown"));
            case ENABLED -> {}
        }
        posture.reported()
                .filter(told -> !told.equals(posture.open()))
                .ifPresent(told ->
                        notes.add(Messages.text("defender.note.reported", told.high(), told.medium(), told.low())));
        if (posture.hubs() > 1) {
            notes.add(Messages.text("defender.note.hubs", posture.hubs()));
        }
        return String.join(" ", notes);
    }

    /** When an answer came that leaves nothing to list. */
    private Node looked() {
        var when = new Label();
        when.setId("defender-looked-empty");
        when.getStyleClass().addAll("muted", "defender-looked");
        when.setMaxWidth(Double.MAX_VALUE);
        when.textProperty()
                .bind(model.reportProperty()
                        .map(report -> report.filter(told -> !told.hasData())
                                .map(told -> Messages.text(
                                        "defender.lookedAtHub", model.hub(), AgeText.exact(told.fetched())))
                                .orElse("")));
        when.visibleProperty().bind(when.textProperty().isNotEmpty());
        when.managedProperty().bind(when.visibleProperty());
        return when;
    }

    private static Node caution() {
        var text = new Label(Messages.text("defender.caution"), Icons.decorating(MaterialDesignI.INFORMATION_OUTLINE));
        text.setId("defender-caution");
        text.getStyleClass().add("defender-caution");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }
}
