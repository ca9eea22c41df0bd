package io.sphereexplorer.ui.network;

import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.screenshots.Shot;
import io.sphereexplorer.ui.common.Background;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;

/** The states of the network pane. */
public final class NetworkShots {
    private NetworkShots() {}

    public static List<Shot> all() {
        return List.of(
                shot("network-pane-normal", () -> new NetworkBench().joining("sphere-lab-24")),
                shot("network-pane-empty", NetworkBench::new),
                shot("network-pane-reading", () -> new NetworkBench(new Background(_ -> {}, Runnable::run))),
                shot("network-pane-refused", NetworkShots::locked),
                shot("network-pane-failed", NetworkShots::failed),
                shot(
                        "network-pane-long",
                        () -> new NetworkBench()
                                .joining("not-the-key")
                                .withEthernet()
                                .withProxy(
                                        "a-server-with-a-long-name.laboratory-4.contoso.example",
                                        "10.20.30.40",
                                        "another-server.laboratory-4.contoso.example")),
                new Shot(
                        "network-pane-proxy-dialog",
                        () -> dialog(new NetworkBench().withProxy("intranet.example"), "#network-proxy-edit")),
                new Shot(
                        "network-pane-address-dialog",
                        () -> dialog(new NetworkBench().withEthernet(), "#network-address-eth0")));
    }

    private static Shot shot(String name, Supplier<NetworkBench> state) {
        return new Shot(name, () -> new NetworkPane(state.get().model));
    }

    private static NetworkBench locked() {
        var bench = new NetworkBench();
        bench.board.device().manufacturingState(ManufacturingState.DEVICE_COMPLETE);
        return bench;
    }

    private static NetworkBench failed() {
        var bench = new NetworkBench();
        bench.model.change(new DisableInterface("lo"));
        return bench;
    }

    /** The button is pressed as soon as the window is there. */
    private static Parent dialog(NetworkBench bench, String button) {
        var pane = new NetworkPane(bench.model);
        Platform.runLater(() -> {
            ((ButtonBase) pane.lookup(button)).fire();
            if (pane.lookup("#network-address-field") instanceof TextField field) {
                field.setText("ab:bb:33:dd");
            }
        });
        return pane;
    }
}
