package io.sphereexplorer.ui.network;

import atlantafx.base.controls.ToggleSwitch;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Truncation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** A line an interface: its switch, what it is, how far it got, its addresses. */
final class InterfacesBox extends VBox {
    private static final double DOT = 4;

    private final NetworkViewModel model;
    private final Consumer<NetworkInterface> changeAddress;
    private final GridPane grid = new GridPane();
    private final Label message = new Label();
    private Optional<List<NetworkInterface>> shown = Optional.empty();

    /** @param changeAddress asks for another hardware address */
    InterfacesBox(NetworkViewModel model, Consumer<NetworkInterface> changeAddress) {
        this.model = model;
        this.changeAddress = changeAddress;
        grid.setId("network-interfaces");
        grid.getStyleClass().add("interface-grid");
        grid.getColumnConstraints()
                .setAll(
                        fixed(44),
                        growing(144, 232),
                        growing(96, 168),
                        growing(96, 184),
                        fixed(148),
                        new ColumnConstraints());
        message.getStyleClass().add("muted");
        message.setWrapText(true);
        message.managedProperty().bind(message.visibleProperty());
        getChildren()
                .setAll(new Card(Messages.text("network.interfaces")).wide(grid).wide(message));
        model.interfaces().subscribe(this::show);
    }

    private void show(ReadValue<List<NetworkInterface>> value) {
        message.setVisible(value.known().isEmpty());
        switch (value) {
            case ReadValue.Present<List<NetworkInterface>>(List<NetworkInterface> known) -> showLines(known);
            case ReadValue.Unreadable<List<NetworkInterface>>(Exception reason) -> {
                clear();
                message.setText(PaneFailure.of(reason).happened());
            }
            default -> message.setText(Messages.text("common.reading"));
        }
    }

    /** The same lines stay, so that a switch keeps the focus. */
    private void showLines(List<NetworkInterface> known) {
        if (shown.equals(Optional.of(known))) {
            return;
        }
        clear();
        shown = Optional.of(known);
        grid.addRow(
                0,
                heading(""),
                heading(Messages.text("network.interface.name")),
                heading(Messages.text("network.interface.state")),
                heading(Messages.text("network.interface.addresses")),
                heading(Messages.text("network.interface.hardware")));
        known.stream()
                .sorted(Comparator.comparing(InterfaceText::isInternal))
                .forEach(each -> grid.addRow(grid.getRowCount(), line(each)));
    }

    private void clear() {
        shown = Optional.empty();
        grid.getChildren().clear();
    }

    private Node[] line(NetworkInterface each) {
        return new Node[] {toggle(each), name(each), state(each), addresses(each), hardware(each), action(each)};
    }

    /** The switch stands where the board says; it moves when the board has moved. */
    private Node toggle(NetworkInterface each) {
        var toggle = new ToggleSwitch();
        toggle.setId("network-switch-" + each.name());
        toggle.setSelected(each.up());
        toggle.setAccessibleText(Messages.text("network.interface.switch", each.name()));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setVisible(!InterfaceText.isInternal(each));
        toggle.disableProperty().bind(model.ready().map(ready -> !ready));
        toggle.selectedProperty().addListener((_, _, wanted) -> {
            if (wanted != each.up()) {
                toggle.setSelected(each.up());
                model.change(wanted ? new EnableInterface(each.name()) : new DisableInterface(each.name()));
            }
        });
        return toggle;
    }

    private static Node name(NetworkInterface each) {
        var name = new Label(each.name());
        name.getStyleClass().addAll("monospaced", "interface-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label kind = Truncation.explained(new Label(InterfaceText.kind(each)));
        kind.getStyleClass().add("muted");
        var both = new HBox(8, name, kind);
        both.setAlignment(Pos.BASELINE_LEFT);
        return both;
    }

    private static Node state(NetworkInterface each) {
        Label state = Truncation.explained(new Label(InterfaceText.state(each), new Circle(DOT)));
        state.setId("network-state-" + each.name());
        state.getStyleClass().addAll("interface-state", InterfaceText.light(each));
        return state;
    }

    private static Node addresses(NetworkInterface each) {
        Label addresses = Truncation.explained(new Label(InterfaceText.addresses(each)));
        addresses.getStyleClass().add(each.ipAddresses().isEmpty() ? "muted" : "monospaced");
        return addresses;
    }

    private static Node hardware(NetworkInterface each) {
        var address = new Label(each.hardwareAddress().orElseGet(() -> Messages.text("network.interface.noHardware")));
        address.getStyleClass().add(each.hardwareAddress().isEmpty() ? "muted" : "monospaced");
        if (each.name().equals(NetworkInterface.WIFI)) {
            address.setTooltip(new Tooltip(Messages.text("network.address.onlyEthernet")));
        }
        return address;
    }

    private Node action(NetworkInterface each) {
        var change = new Button(Messages.text("network.address.change"));
        change.setId("network-address-" + each.name());
        change.setAccessibleText(Messages.text("network.address.title", each.name()));
        change.setVisible(InterfaceText.isEthernet(each));
        change.setManaged(change.isVisible());
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.disableProperty().bind(model.ready().map(ready -> !ready));
        change.setOnAction(_ -> changeAddress.accept(each));
        return change;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("row-label");
        return heading;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints growing(double least, double wanted) {
        var column = new ColumnConstraints(least, wanted, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
