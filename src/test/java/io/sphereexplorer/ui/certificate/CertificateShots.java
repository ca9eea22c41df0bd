package io.sphereexplorer.ui.certificate;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.screenshots.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The states of the certificate pane. */
public final class CertificateShots {
    private final PracticeStore store;
    private final CertificateViewModel model;
    private final CertificatePane pane;

    private CertificateShots() {
        try {
            store = new PracticeStore(Files.createTempDirectory("certificates"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        model = store.model();
        pane = new CertificatePane(model);
    }

    public static List<Shot> all() {
        return List.of(
                shot("certificates-empty", (_, _) -> {}),
                shot("certificates-normal", (shots, _) -> shots.fill()),
                shot("certificates-told-only", (shots, _) -> {
                    PracticeStore.add(shots.store.model(), CertificateType.ROOT_CA, shots.store.root(), Path.of(""));
                    shots.model.selectedProperty().set(Optional.of("lab-root"));
                    shots.model.refresh();
                }),
                shot("certificates-remove", (shots, _) -> {
                    shots.fill();
                    shots.model.selectedProperty().set(Optional.of("lab-client"));
                    shots.inScene(() -> {}, "#certificate-remove", Button.class, Button::fire);
                }),
                shot("certificates-add", (shots, _) -> shots.openClient("sphere-lab-eap")),
                shot("certificates-add-wrong", (shots, _) -> shots.openClient("other")),
                shot("certificates-add-new", (_, pane) -> pane.openForm(CertificateType.ROOT_CA)),
                shot("certificates-failed", (shots, _) -> {
                    shots.fill();
                    shots.store.fail(request -> request.method().equals("DELETE"));
                    shots.model.remove(shots.model.certificates().getFirst());
                }));
    }

    private static Shot shot(String name, BiConsumer<CertificateShots, CertificatePane> state) {
        return new Shot(name, () -> {
            var shots = new CertificateShots();
            state.accept(shots, shots.pane);
            return (Parent) shots.pane;
        });
    }

    private void fill() {
        PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));
        PracticeStore.add(model, CertificateType.CLIENT, store.expired(), store.key());
        join();
        PracticeStore.add(model, CertificateType.CLIENT, store.client(), store.key());
    }

    private void join() {
        var certificates = new WifiAccess.Certificates(
                new CertificateId("lab-client"), Optional.empty(), Optional.of(new CertificateId("lab-root")));
        try {
            store.commands.run(store.session, new AddNetwork(NewWifiNetwork.of(Ssid.of("Lab-EAP"), certificates)));
            model.refresh();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void openClient(String password) {
        fill();
        var files = new DroppedFiles(CertificateType.CLIENT, Optional.of(store.client()), Optional.of(store.key()));
        inScene(
                () -> pane.openWith(files),
                "#certificate-password",
                PasswordTextField.class,
                field -> field.setText(password));
    }

    /** Shows the pane for a moment, for what is in it exists only then. */
    private <N extends Node> void inScene(Runnable opening, String id, Class<N> kind, Consumer<N> action) {
        var scene = new Scene(pane, 1280, 800);
        scene.snapshot(null);
        opening.run();
        scene.snapshot(null);
        action.accept(kind.cast(scene.lookup(id)));
        scene.setRoot(new Region());
    }
}
