package io.sphereexplorer.ui.wifi;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.WifiNetwork;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** The networks stored on the board, each with its switch, its key and its end. */
final class StoredBox extends VBox {
    private static final double LIST_HEIGHT = 112; // two networks and a bit, which shows that there are more

    StoredBox(WifiViewModel model, Consumer<WifiNetwork> replaceKey, Consumer<WifiNetwork> enable) {
        super(8);
        getStyleClass().addAll("card-box", "stored-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("wifi.stored.title"));
        title.getStyleClass().add("card-title");
        var list = new ListView<>(model.stored().networks());
        list.setId("wifi-stored");
        list.setAccessibleText(Messages.text("wifi.stored.title"));
        list.getStyleClass().addAll(Styles.DENSE, "stored-list");
        list.disableProperty().bind(model.readingProperty().map(Optional::isEmpty));
        ObservableBooleanValue busy = model.join()
                .action()
                .runningProperty()
                .or(model.stored().change().runningProperty());
        list.setCellFactory(_ -> new StoredCell(model, replaceKey, enable, busy));
        var none = new Label();
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.setWrapText(true);
        none.textProperty()
                .bind(model.stored()
                        .knownProperty()
                        .map(known -> Messages.text(known ? "wifi.stored.none" : "common.reading")));
        list.setPlaceholder(none);
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT / 2);
        getChildren().addAll(title, list);
    }
}
