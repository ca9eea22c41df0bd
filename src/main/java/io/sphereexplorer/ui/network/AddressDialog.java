package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.UpdateInterface;
import io.sphereexplorer.device.HardwareAddress;
import io.sphereexplorer.device.NetworkInterface;
import io.sphereexplorer.ui.common.DialogBox;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for another hardware address of an Ethernet interface; what none can be is told while it is typed. */
final class AddressDialog extends DialogBox {
    private final TextField field = new TextField();

    AddressDialog(NetworkInterface each, NetworkViewModel model, Runnable close) {
        super("network-address-dialog", Messages.text("network.address.title", each.name()));
        field.setId("network-address-field");
        field.getStyleClass().add("monospaced");
        field.setText(each.hardwareAddress().orElse(""));
        field.setPromptText("aa:bb:33:dd:ee:ff");
        var caption = new Label(Messages.text("network.interface.hardware"));
        caption.setLabelFor(field);
        var problem = new Label();
        problem.setId("network-address-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        ObservableValue<String> told = field.textProperty().map(AddressDialog::problem);
        problem.textProperty().bind(told);
        getChildren().addAll(note(Messages.text("network.address.note")), new VBox(4, caption, field, problem));
        getChildren()
                .add(buttons(
                        "network-address",
                        Messages.text("network.address.apply"),
                        told.map(String::isEmpty),
                        close,
                        () -> {
                            close.run();
                            model.change(new UpdateInterface(each.name(), typed(field.getText())));
                        }));
    }

    @Override
    public void focusFirst() {
        field.requestFocus();
        field.selectAll();
    }

    private static String problem(String text) {
        return HardwareAddress.problem(typed(text))
                .map(problem -> switch (problem) {
                    case FORM -> Messages.text("network.address.form");
                    case GROUP -> Messages.text("network.address.group");
                    case NOBODY -> Messages.text("network.address.nobody");
                })
                .orElse("");
    }

    /** Stickers on boards write dashes. */
    private static String typed(String text) {
        return text.strip().replace('-', ':').toLowerCase(Locale.ROOT);
    }
}
