package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.NetworkChain.Lamp;
import io.sphereexplorer.ui.common.NetworkChain.Light;
import io.sphereexplorer.ui.common.NetworkChain.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The network chain as five lamps on a line; hollow lamps were not measured. */
public final class LampChain extends HBox {
    private final List<LampNode> lamps =
            Arrays.stream(Link.values()).map(LampNode::new).toList();

    public LampChain(ObservableValue<ReadValue<NetworkChain>> chain) {
        getStyleClass().add("lamp-chain");
        lamps.forEach(lamp -> HBox.setHgrow(lamp, Priority.ALWAYS));
        getChildren().setAll(lamps);
        chain.subscribe(read -> show(read.known()));
    }

    private void show(Optional<NetworkChain> known) {
        known.ifPresentOrElse(this::show, () -> lamps.forEach(LampNode::showUnread));
        setAccessibleText(known.map(NetworkChain::summary).orElse(Messages.text("common.unread")));
    }

    private void show(NetworkChain chain) {
        Light before = Light.LIT;
        for (int i = 0; i < lamps.size(); i++) {
            Lamp lamp = chain.lamps().get(i);
            lamps.get(i).show(lamp, before);
            before = lamp.light();
        }
    }
}
