package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.wifi.FailureSentence;
import io.sphereexplorer.device.DeviceErrors;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.WifiFailure;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.PaneFailure;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The stored networks that were not joined: which, why, what to do, and when. */
final class FailedBox extends VBox {
    private final VBox list = new VBox(12);

    FailedBox(NetworkViewModel model) {
        list.setId("network-failures");
        getChildren().setAll(new Card(Messages.text("network.failures")).wide(list));
        model.failures().subscribe(this::show);
    }

    private void show(ReadValue<List<WifiFailure>> value) {
        switch (value) {
            case ReadValue.Present<List<WifiFailure>>(List<WifiFailure> known) -> showAll(known);
            case ReadValue.Unreadable<List<WifiFailure>>(Exception reason) ->
                list.getChildren().setAll(muted(why(reason)));
            default -> list.getChildren().setAll(muted(Messages.text("common.reading")));
        }
    }

    private void showAll(List<WifiFailure> known) {
        if (known.isEmpty()) {
            list.getChildren().setAll(muted(Messages.text("network.failures.none")));
        } else {
            list.getChildren().setAll(known.stream().map(FailedBox::entry).toList());
        }
    }

    private static String why(Exception reason) {
        boolean off =
                reason instanceof DeviceException.Refused refused && refused.number() == DeviceErrors.WIFI_DISABLED;
        return off
                ? Messages.text("network.failures.off")
                : PaneFailure.of(reason).happened();
    }

    private static Node entry(WifiFailure failure) {
        FailureSentence sentence = FailureSentence.of(failure);
        var happened = text(sentence.happened());
        happened.getStyleClass().add("section-title");
        return new VBox(2, happened, text(sentence.advice()), muted(BoardTime.of(failure.timestamp())));
    }

    private static Label muted(String text) {
        Label label = text(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
