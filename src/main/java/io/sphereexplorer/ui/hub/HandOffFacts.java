package io.sphereexplorer.ui.hub;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Wording;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.EmulatedBadge;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Which board of which tenant goes to which hub, as far as it is known without asking anybody. */
final class HandOffFacts extends GridPane {
    private static final double LABEL_WIDTH = 72;

    private final HandOffViewModel model;

    /**
     * The facts.
     *
     * @param change lets the user choose another hub
     * @param openAccounts leads to where the tenant is chosen
     */
    HandOffFacts(HandOffViewModel model, Runnable change, Runnable openAccounts) {
        this.model = model;
        setId("hub-facts");
        getStyleClass().addAll("card-box", "hub-facts");
        setMinHeight(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().setAll(new ColumnConstraints(LABEL_WIDTH), values);
        line(0, "hubPage.hub", hubName(), hubWay(), button("hub-other", "hubPage.other", change));
        line(1, ownerCaption(), tenantName(), tenantId(), button("hub-tenant", "shell.cloud.choose", openAccounts));
        line(2, "hubPage.board", boardName(), badge(), boardId(), copyId());
    }

    private void line(int row, String key, Node... nodes) {
        line(row, new Label(Messages.text(key)), nodes);
    }

    private void line(int row, Label label, Node... nodes) {
        label.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(16, nodes);
        line.getChildren().add(nodes.length - 1, gap);
        line.getStyleClass().add("hub-line");
        addRow(row, label, line);
    }

    private Node hubName() {
        ObservableValue<Optional<ChosenHub>> hub = model.hub().knownProperty().map(HubViewModel.Known::hub);
        return name("hub-name", hub.map(chosen -> chosen.map(ChosenHub::name).orElse("")));
    }

    /** What opens the hub, as far as that is known. */
    private Node hubWay() {
        var way = new Label();
        way.setId("hub-way");
        way.getStyleClass().add("muted");
        way.setMinWidth(0);
        way.textProperty()
                .bind(model.hub()
                        .knownProperty()
                        .map(known -> Messages.text(
                                known.isConnected()
                                        ? "hubPage.way.string"
                                        : known.hasAccount() ? "hubPage.way.account" : "hubPage.way.none")));
        return Truncation.explained(way);
    }

    private Label ownerCaption() {
        var caption = new Label();
        caption.setId("hub-tenant-caption");
        caption.textProperty()
                .bind(tenant().map(chosen ->
                        chosen.map(Wording::of).orElse(Wording.TENANT).title()));
        return caption;
    }

    private Node tenantName() {
        return name(
                "hub-tenant-name",
                tenant().map(chosen ->
                        chosen.map(ChosenTenant::name).orElseGet(() -> Messages.text("shell.cloud.noTenant"))));
    }

    private Node tenantId() {
        var id = new Label();
        id.getStyleClass().addAll("monospaced", "muted");
        id.setMinWidth(0);
        id.textProperty()
                .bind(tenant().map(chosen ->
                        chosen.map(each -> each.id().toString()).orElse("")));
        return Truncation.explained(id);
    }

    private ObservableValue<Optional<ChosenTenant>> tenant() {
        return model.hub().knownProperty().map(HubViewModel.Known::tenant);
    }

    private Node boardName() {
        return name(
                "hub-board",
                model.board()
                        .map(board -> board.map(HandedBoard::name).orElseGet(() -> Messages.text("hubPage.noBoard"))));
    }

    private Node badge() {
        var badge = new EmulatedBadge();
        badge.visibleProperty()
                .bind(model.board()
                        .map(board -> board.filter(HandedBoard::isEmulated).isPresent()));
        badge.managedProperty().bind(badge.visibleProperty());
        return badge;
    }

    private ObservableValue<Optional<DeviceId>> id() {
        return model.measuredProperty()
                .map(known -> known.flatMap(HandOff::boardId).flatMap(DeviceId::parse));
    }

    /** Known once the board has told it. */
    private Node boardId() {
        var id = new Label();
        id.setId("hub-board-id");
        id.getStyleClass().add("monospaced");
        id.setMinWidth(USE_PREF_SIZE);
        id.textProperty().bind(id().map(known -> known.map(DeviceId::shortened).orElse("")));
        var whole = new Tooltip();
        whole.textProperty()
                .bind(id().map(known -> known.map(DeviceId::lowerCase).orElse("")));
        id.tooltipProperty().bind(id().map(known -> known.isPresent() ? whole : null));
        return id;
    }

    private Node copyId() {
        ObservableValue<Optional<DeviceId>> id = id();
        Button copy = button(
                "hub-copy",
                "hubPage.copyForHub",
                () -> id.getValue().map(DeviceId::lowerCase).ifPresent(CopiedText::put));
        copy.disableProperty().bind(id.map(Optional::isEmpty));
        copy.setTooltip(new Tooltip(Messages.text("hubPage.copyForHub.meaning")));
        return copy;
    }

    private static Label name(String id, ObservableValue<String> text) {
        var label = Truncation.explained(new Label());
        label.setId(id);
        label.getStyleClass().add("hub-name");
        label.textProperty().bind(text);
        return label;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
