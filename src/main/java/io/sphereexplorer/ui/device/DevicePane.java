package io.sphereexplorer.ui.device;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.LampChain;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.ValueLabel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The overview of one board: cards in two columns below one sentence and one button. */
public final class DevicePane extends ScrollPane {
    private final DeviceViewModel model;

    /**
     * With two ways out.
     *
     * @param openWifi leads to where a network can be joined
     * @param openClaim leads to where it can be found out who owns the board
     */
    public DevicePane(DeviceViewModel model, Runnable openWifi, Runnable openClaim) {
        this.model = model;
        setId("device-pane");
        getStyleClass().addAll("device-pane", Styles.BG_DEFAULT);
        setFitToWidth(true);
        var left = column(identity(), network());
        var right = column(system(), security(), ownership(openClaim));
        var columns = new GridPane();
        columns.getStyleClass().add("card-columns");
        columns.getColumnConstraints().setAll(half(), half());
        columns.addRow(0, left, right);
        var content = new VBox(nextStep(openWifi), columns);
        content.getStyleClass().add("pane-content");
        setContent(content);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        if (shown) {
            model.follow();
        } else {
            model.rest();
        }
    }

    private Node nextStep(Runnable openWifi) {
        var sentence = new Label();
        sentence.setId("device-next");
        sentence.getStyleClass().add("next-step-text");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.nextStep());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var button = new Button();
        button.setId("device-join");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(model.nextAction());
        button.setOnAction(_ -> openWifi.run());
        button.getStyleClass().add(Styles.ACCENT);
        var strip = new HBox(sentence, button);
        strip.getStyleClass().add("next-step");
        return strip;
    }

    private Card identity() {
        ObservableValue<ReadValue<String>> upper = model.id().map(id -> id.map(DeviceId::upperCase));
        ObservableValue<ReadValue<String>> lower = model.id().map(id -> id.map(DeviceId::lowerCase));
        var id = new ValueLabel(model.id().map(value -> value.map(DeviceId::shortened)), 136)
                .monospaced()
                .copying(Messages.text("device.identity.copyUpper"), upper)
                .copying(Messages.text("device.identity.copyLower"), lower)
                .explained(lower);
        id.setId("device-id");
        AttachedBoard board = model.board();
        return card("device.identity")
                .row(Messages.text("device.identity.id"), id)
                .row(Messages.text("device.identity.port"), known(board.port()))
                .row(Messages.text("device.identity.address"), known(board.ipAddress()));
    }

    private Card system() {
        return card("device.system")
                .row(Messages.text("device.system.os"), value("device-os", model.osVersion(), 48))
                .row(Messages.text("device.system.rest"), value("device-rest", model.restVersion(), 48))
                .row(Messages.text("device.system.uptime"), value("device-uptime", model.uptime(), 88));
    }

    private Card security() {
        return card("device.security")
                .row(Messages.text("device.security.state"), value("device-security", model.securityState(), 64))
                .row(
                        Messages.text("device.security.manufacturing"),
                        value("device-manufacturing", model.manufacturingState(), 200))
                .row(
                        Messages.text("device.security.capabilities"),
                        value("device-capabilities", model.capabilities(), 168));
    }

    private Card ownership(Runnable openClaim) {
        var owner = new Label();
        owner.setId("device-owner");
        owner.setWrapText(true);
        owner.setMinWidth(0);
        HBox.setHgrow(owner, Priority.ALWAYS);
        owner.setMaxWidth(Double.MAX_VALUE);
        model.owner().subscribe(found -> {
            owner.setText(OwnerText.of(found));
            owner.getStyleClass().removeAll("muted");
            if (found.isEmpty()) {
                owner.getStyleClass().add("muted");
            }
        });
        var claim = new Button(Messages.text("device.ownership.open"));
        claim.setId("device-claim");
        claim.setMinWidth(Region.USE_PREF_SIZE);
        claim.setOnAction(_ -> openClaim.run());
        var line = new HBox(owner, claim);
        line.getStyleClass().add("next-step");
        return card("device.ownership").wide(line);
    }

    private Card network() {
        var chain = new LampChain(model.chain());
        chain.setId("device-chain");
        return card("device.network")
                .row(Messages.text("device.network.interfaces"), value("device-interfaces", model.interfaces(), 168))
                .wide(chain);
    }

    private static Card card(String key) {
        return new Card(Messages.text(key));
    }

    private static ValueLabel value(String id, ObservableValue<ReadValue<String>> value, double width) {
        var label = new ValueLabel(value, width).copying(Messages.text("common.copy"), value);
        label.setId(id);
        return label;
    }

    private static Label known(String text) {
        var label = new Label(text);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static VBox column(Node... cards) {
        var column = new VBox(cards);
        column.getStyleClass().add("card-column");
        return column;
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
