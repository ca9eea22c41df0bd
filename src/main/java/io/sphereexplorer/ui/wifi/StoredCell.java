package io.sphereexplorer.ui.wifi;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.ConfigState;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiSecurity;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** A stored network; forgetting it is asked about in place, since its key is lost with it. */
final class StoredCell extends ListCell<WifiNetwork> {
    private final WifiViewModel model;
    private final Consumer<WifiNetwork> replaceKey;
    private final Consumer<WifiNetwork> enable;
    private final ObservableBooleanValue busy;

    StoredCell(
            WifiViewModel model,
            Consumer<WifiNetwork> replaceKey,
            Consumer<WifiNetwork> enable,
            ObservableBooleanValue busy) {
        this.model = model;
        this.replaceKey = replaceKey;
        this.enable = enable;
        this.busy = busy;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WifiNetwork network, boolean empty) {
        super.updateItem(network, empty);
        setGraphic(network == null || empty ? null : line(network));
    }

    private Node line(WifiNetwork network) {
        Label name = Truncation.explained(new Label(NetworkText.name(network.ssid())));
        name.getStyleClass().add("network-name");
        Label state = Truncation.explained(new Label(Messages.text(
                "wifi.stored.state", NetworkText.security(network.security()), NetworkText.state(network))));
        state.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        var words = new VBox(name, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = row(enabled(network), words);
        if (network.security() == WifiSecurity.PSK) {
            line.getChildren()
                    .add(tool(
                            "wifi-stored-key",
                            MaterialDesignK.KEY_CHANGE,
                            "wifi.stored.replaceKey",
                            () -> replaceKey.accept(network)));
        }
        line.getChildren()
                .add(tool(
                        "wifi-stored-forget",
                        MaterialDesignD.DELETE_OUTLINE,
                        "wifi.stored.forget",
                        () -> setGraphic(question(network))));
        line.disableProperty().bind(busy);
        return line;
    }

    private Node question(WifiNetwork network) {
        var question = new Label(Messages.text("wifi.stored.question", NetworkText.name(network.ssid())));
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        var forget = button(
                "wifi-stored-forget-yes",
                "wifi.stored.forget",
                () -> model.stored().forget(network));
        forget.getStyleClass().add(Styles.DANGER);
        var keep = button("wifi-stored-forget-no", "wifi.stored.keep", () -> setGraphic(line(network)));
        return row(question, forget, keep);
    }

    /** The switch stands where the board says; it moves when the board has moved. */
    private ToggleSwitch enabled(WifiNetwork network) {
        boolean on = network.configState() != ConfigState.DISABLED;
        var enabled = new ToggleSwitch();
        enabled.setId("wifi-stored-enabled");
        enabled.setSelected(on);
        enabled.setAccessibleText(Messages.text("wifi.stored.enabled", NetworkText.name(network.ssid())));
        enabled.setMinWidth(Region.USE_PREF_SIZE);
        enabled.selectedProperty().addListener((_, _, wanted) -> {
            if (wanted != on) {
                enabled.setSelected(on);
                change(network, wanted);
            }
        });
        return enabled;
    }

    private void change(WifiNetwork network, boolean wanted) {
        if (wanted) {
            enable.accept(network);
        } else {
            model.stored().disable(network);
        }
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(40);
        return row;
    }

    /** Only an icon, so that the room is the name's. */
    private static Button tool(String id, Ikon icon, String text, Runnable action) {
        Button button = Icons.button(icon, Messages.text(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
