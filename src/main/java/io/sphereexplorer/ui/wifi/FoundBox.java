package io.sphereexplorer.ui.wifi;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The left half of the pane: filter, scan, the networks found, and the way into them. */
final class FoundBox extends VBox {
    private static final double LEAST_TABLE_HEIGHT = 64;

    private final ScanViewModel model;
    private final BooleanBinding silent;
    private final Consumer<NetworkRow> open;
    private final Runnable openHidden;

    FoundBox(WifiViewModel wifi, Consumer<NetworkRow> open, Runnable openHidden) {
        super(8);
        this.model = wifi.scan();
        this.silent = wifi.answeringProperty().not();
        this.open = open;
        this.openHidden = openHidden;
        getStyleClass().add("found-box");
        var table = new NetworkTable(this.model, open);
        table.getPlaceholder().disableProperty().bind(silent);
        table.setMinHeight(LEAST_TABLE_HEIGHT);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(tools(), table, joinRow());
    }

    private Node tools() {
        var filter = new CustomTextField();
        filter.setId("wifi-filter");
        filter.setPromptText(Messages.text("wifi.filter"));
        filter.setAccessibleText(Messages.text("wifi.filter"));
        filter.setLeft(Icons.decorating(MaterialDesignM.MAGNIFY));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setMinWidth(96);
        HBox.setHgrow(filter, Priority.ALWAYS);
        return new HBox(8, filter, scanButton());
    }

    private Button scanButton() {
        AsyncAction<?> scan = model.scan();
        var button = new Button();
        button.setId("wifi-scan");
        button.setMinWidth(88);
        button.disableProperty().bind(silent.and(scan.runningProperty().not()));
        button.textProperty()
                .bind(scan.runningProperty().map(running -> Messages.text(running ? "common.cancel" : "wifi.scan")));
        button.setOnAction(_ -> {
            if (scan.runningProperty().get()) {
                scan.cancel();
            } else {
                scan.run();
            }
        });
        return button;
    }

    private Node joinRow() {
        var hidden = button("wifi-hidden", "wifi.hidden");
        hidden.disableProperty().bind(silent);
        hidden.setOnAction(_ -> openHidden.run());
        var chosen = Truncation.explained(new Label());
        chosen.getStyleClass().add(Styles.TEXT_MUTED);
        chosen.setMaxWidth(Double.MAX_VALUE);
        chosen.setMinWidth(0);
        chosen.textProperty()
                .bind(model.selectedProperty()
                        .map(row -> row.map(FoundBox::words).orElseGet(FoundBox::noWords)));
        HBox.setHgrow(chosen, Priority.ALWAYS);
        var join = button("wifi-join", "wifi.join");
        join.getStyleClass().add(Styles.ACCENT);
        join.disableProperty().bind(model.selectedProperty().flatMap(row -> silent.map(off -> off || row.isEmpty())));
        join.setOnAction(_ -> model.selectedProperty().get().ifPresent(open));
        var row = new HBox(8, hidden, chosen, join);
        row.getStyleClass().add("join-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private static String words(NetworkRow row) {
        FoundNetwork network = row.network();
        return Messages.text(
                "wifi.networks.chosen", NetworkText.name(network.ssid()), NetworkText.security(network.security()));
    }

    private static String noWords() {
        return Messages.text("wifi.networks.choose");
    }

    private static Button button(String id, String text) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
