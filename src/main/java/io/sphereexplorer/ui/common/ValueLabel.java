package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.DeviceException;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows a value as far as it is known: a grey bar of its width, the value itself, or why it could not be read. */
public final class ValueLabel extends HBox {
    private static final double TIP_WIDTH = 480;

    private final Label text = Truncation.explained(new Label());
    private final Region bar = new Region();

    /** @param width of the value in pixels, as well as it can be foreseen, so that nothing jumps */
    public ValueLabel(ObservableValue<ReadValue<String>> value, double width) {
        getStyleClass().add("value-label");
        text.getStyleClass().add("value-text");
        text.setMinWidth(0);
        text.setWrapText(true);
        bar.getStyleClass().add("value-bar");
        bar.setPrefWidth(width);
        getChildren().setAll(bar, text);
        value.subscribe(this::show);
    }

    public ValueLabel monospaced() {
        text.getStyleClass().add("monospaced");
        return this;
    }

    /** Adds a button that copies {@code copied}; it shows on hover and focus. */
    public ValueLabel copying(String meaning, ObservableValue<ReadValue<String>> copied) {
        getChildren().add(CopyButton.of(meaning, copied));
        return this;
    }

    /** Gives the value a tool tip with its long form, known together with it. */
    public ValueLabel explained(ObservableValue<ReadValue<String>> longForm) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.textProperty().bind(longForm.map(value -> value.known().orElse("")));
        text.tooltipProperty().unbind();
        text.setTooltip(tip);
        return this;
    }

    private void show(ReadValue<String> value) {
        text.getStyleClass().removeAll("value-unreadable", "muted");
        switch (value) {
            case ReadValue.Unread<String> _ -> showBar(Messages.text("common.unread"));
            case ReadValue.Reading<String> _ -> showBar(Messages.text("common.reading"));
            case ReadValue.Present<String>(String known) -> showText(known);
            case ReadValue.Unreadable<String>(Exception reason) -> showReason(reason);
        }
    }

    private void showReason(Exception reason) {
        String happened = PaneFailure.of(reason).happened();
        boolean ownReason = isOfThisValue(reason);
        text.getStyleClass().add(ownReason ? "value-unreadable" : "muted");
        showText(ownReason ? happened : Messages.text("common.notRead"));
        setAccessibleText(Messages.text("common.notRead") + ": " + happened);
    }

    /** Whether the board answered, but not with this value; otherwise the window says once what is wrong with it. */
    private static boolean isOfThisValue(Exception reason) {
        return switch (reason) {
            case DeviceException.Refused _, DeviceException.BadAnswer _, DeviceException.TooOld _ -> true;
            default -> false;
        };
    }

    private void showBar(String meaning) {
        setAccessibleText(meaning);
        text.setText("");
        setShown(bar, true);
        setShown(text, false);
    }

    private void showText(String known) {
        setAccessibleText(known);
        text.setText(known);
        setShown(bar, false);
        setShown(text, true);
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
