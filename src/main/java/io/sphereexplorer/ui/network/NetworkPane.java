package io.sphereexplorer.ui.network;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.wifi.SetPowerSavings;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Shown;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The network of one board: its interfaces, its proxy, its firewall, and the connections that failed. */
public final class NetworkPane extends StackPane {
    private final NetworkViewModel model;
    private final ModalPane overlay = new ModalPane();
    private Optional<DialogBox> dialog = Optional.empty();

    public NetworkPane(NetworkViewModel model) {
        this.model = model;
        setId("network-pane");
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(this::forgetWhenClosed);
        var banner = new FailureBanner(model.change());
        banner.setId("network-banner");
        var content = new VBox(banner, interfaces(), halves(), firewall());
        content.getStyleClass().add("pane-content");
        var scroll = new ScrollPane(content);
        scroll.getStyleClass().add("device-pane");
        scroll.setFitToWidth(true);
        getChildren().setAll(scroll, overlay);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        if (shown) {
            model.follow();
        } else {
            model.rest();
            overlay.hide(true);
        }
    }

    private Node interfaces() {
        return new InterfacesBox(model, each -> open(new AddressDialog(each, model, this::closeDialog)));
    }

    private Node halves() {
        var proxy = new ProxyBox(
                model,
                stored -> open(new ProxyDialog(stored, model, this::closeDialog)),
                wanted -> open(new PasswordDialog(wanted, model, this::closeDialog)));
        var right = new VBox(powerSavings(), new FailedBox(model));
        right.getStyleClass().add("card-column");
        var halves = new GridPane();
        halves.getStyleClass().add("card-columns");
        halves.getColumnConstraints().setAll(half(), half());
        halves.addRow(0, proxy, right);
        return halves;
    }

    private Node firewall() {
        return new Card(Messages.text("network.firewall")).wide(new FirewallTable(model));
    }

    /** The switch stands where the board says; it moves when the board has moved. */
    private Card powerSavings() {
        var toggle = new ToggleSwitch();
        toggle.setId("network-power");
        toggle.setAccessibleText(Messages.text("network.power"));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.disableProperty()
                .bind(model.ready()
                        .flatMap(ready -> model.powerSavings()
                                .map(value -> !ready || isOn(value).isEmpty())));
        toggle.selectedProperty().addListener((_, _, wanted) -> {
            boolean on = isOn(model.powerSavings().getValue()).orElse(false);
            if (wanted != on) {
                toggle.setSelected(on);
                model.change(new SetPowerSavings(wanted));
            }
        });
        model.powerSavings().subscribe(value -> toggle.setSelected(isOn(value).orElse(false)));
        var state = new Label();
        state.setId("network-power-state");
        state.setWrapText(true);
        state.textProperty().bind(model.powerSavings().map(NetworkPane::powerText));
        var line = new HBox(8, toggle, state);
        line.setAlignment(Pos.CENTER_LEFT);
        return new Card(Messages.text("network.power")).wide(line);
    }

    private static Optional<Boolean> isOn(ReadValue<String> value) {
        return value.known()
                .filter(word -> word.equals("enabled") || word.equals("disabled"))
                .map("enabled"::equals);
    }

    private static String powerText(ReadValue<String> value) {
        return switch (value) {
            case ReadValue.Present<String> present ->
                isOn(present)
                        .map(on -> Messages.text(on ? "network.power.on" : "network.power.off"))
                        .orElseGet(() -> Messages.text("network.power.unknown"));
            case ReadValue.Unreadable<String>(Exception reason) ->
                PaneFailure.of(reason).happened();
            default -> Messages.text("common.reading");
        };
    }

    private void open(DialogBox opened) {
        dialog = Optional.of(opened);
        overlay.show(opened);
        opened.focusFirst();
    }

    private void closeDialog() {
        overlay.hide(true);
    }

    private void forgetWhenClosed(boolean displayed) {
        if (!displayed) {
            dialog.ifPresent(DialogBox::forget);
            dialog = Optional.empty();
        }
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }
}
