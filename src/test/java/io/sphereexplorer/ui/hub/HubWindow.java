package io.sphereexplorer.ui.hub;

import io.sphereexplorer.cloud.iothub.ConnectionString;
import io.sphereexplorer.cloud.iothub.SharedAccessSignature;
import io.sphereexplorer.command.CommandRun;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.hub.ChooseHub;
import io.sphereexplorer.emulator.hub.EmulatedHub;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.session.account.PracticeDesk;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.ui.cloud.CloudSection;
import io.sphereexplorer.ui.cloud.CloudTab;
import io.sphereexplorer.ui.cloud.CloudViewModel;
import io.sphereexplorer.ui.hub.inventory.HubCertificatesPane;
import io.sphereexplorer.ui.hub.inventory.HubCertificatesViewModel;
import io.sphereexplorer.ui.hub.inventory.HubDevicesPane;
import io.sphereexplorer.ui.hub.inventory.HubDevicesViewModel;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.tenant.CloudWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** The window with the section of hubs over an emulated cloud, and a board of the chosen tenant. */
public final class HubWindow {
    static final String HOST = "contoso-hub.azure-devices.net";

    /** Another board of the tenant, which is not attached. */
    static final String OTHER_ID = "0b4c3d2e".repeat(16);

    final CloudWindow window = new CloudWindow();
    final PracticeDesk practice = window.cloud();
    final String id = window.board().device().deviceId().toLowerCase(Locale.ROOT);
    final List<String> console = new ArrayList<>();
    final List<String> led = new ArrayList<>();
    private final HubViewModel hub;
    private final HandOffViewModel handOff;
    private final ObservableValue<Optional<HandedBoard>> board;
    private Optional<Path> file = Optional.empty();
    private Optional<Scene> scene = Optional.empty();
    private int looksLeft;
    private Runnable duringPause = () -> {};

    /** With a claimed board, and nobody signed in at Azure. */
    public HubWindow() {
        window.signedIn().withBoard();
        reached(() -> {
            var tenant = practice.tenant("contoso-lab");
            practice.claim(tenant, id);
            practice.claim(tenant, OTHER_ID);
        });
        board = window.shell().chosenProperty().flatMap(HubWindow::handed);
        hub = new HubViewModel(window.session(), window.commands(), window.background());
        var place = new HandOffViewModel.Place(
                window.shell()::session, board, window.shell().work(), pace());
        handOff = new HandOffViewModel(hub, place, window.commands(), window.background());
        var certificates = new HubCertificatesViewModel(
                hub, window.session(), window.commands(), window.background(), practice.pace()::now);
        var devices = new HubDevicesViewModel(hub, place, window.commands(), window.background());
        var files = new HubFiles((_, _) -> file, _ -> file);
        window.with(CloudSection.ofHubs(
                hub.knownProperty().map(known -> known.hub().map(ChosenHub::name)),
                List.of(
                        CloudTab.belowHub(
                                CloudViewModel.HAND_OFF,
                                "Hand-off",
                                MaterialDesignH.HAND_EXTENDED_OUTLINE,
                                () -> new HandOffPane(handOff, exits(), Optional.of(files))),
                        CloudTab.ofHub(
                                "hub-certificates",
                                "Certificates",
                                MaterialDesignC.CERTIFICATE_OUTLINE,
                                () -> new HubCertificatesPane(
                                        certificates, () -> led.add("accounts"), Optional.of(files))),
                        CloudTab.ofHub(
                                "hub-devices",
                                "Devices",
                                MaterialDesignC.CHIP,
                                () -> new HubDevicesPane(devices, () -> led.add("accounts"))))));
        window.commands().onRun(run -> {
            if (run.phase() == CommandRun.Phase.STARTED) {
                console.add(run.text());
            }
        });
        window.model().show(CloudViewModel.HAND_OFF);
    }

    /** Something that fails only by a mistake of the test. */
    interface Reaching {
        void run() throws IOException;
    }

    static void reached(Reaching state) {
        try {
            state.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HubWindow atAzure() {
        reached(() -> practice.signInAtAzure(PracticeDesk.MAIL));
        return this;
    }

    /** The practice hub is the chosen one. */
    public HubWindow withHub() {
        atAzure();
        window.run(new ChooseHub("contoso-hub"));
        return this;
    }

    /** From now on the user names this file whenever a file is asked for. */
    void willChoose(Path chosen) {
        file = Optional.of(chosen);
    }

    /** The board comes in after so many looks. */
    void comesInAfter(int looks) {
        looksLeft = looks;
    }

    /** Happens once, while the next look is waited for. */
    void meanwhile(Runnable event) {
        duringPause = event;
    }

    EmulatedHub emulated() {
        return practice.cloud().hubs().at(HOST).orElseThrow();
    }

    /** As somebody who holds the owner's key makes an identity in the portal. */
    void register(String identity, String type) {
        reached(() -> {
            var key = ConnectionString.parse(practice.hubConnectionString("iothubowner"));
            practice.desk()
                    .hub(HOST, new SharedAccessSignature(key, practice.pace()::now))
                    .send(new Request(
                            "PUT",
                            "/devices/" + identity + "?api-version=2021-04-12",
                            Headers.NONE,
                            ByteString.ofUtf8(
                                    "{\"deviceId\":\"%s\",\"status\":\"enabled\",\"authentication\":{\"type\":\"%s\"}}"
                                            .formatted(identity, type))));
        });
    }

    Parent root() {
        return scene().getRoot();
    }

    Scene scene() {
        if (scene.isEmpty()) {
            scene = Optional.of(window.scene());
        }
        Scene shown = scene.get();
        shown.getRoot().applyCss();
        shown.getRoot().layout();
        return shown;
    }

    Node node(String nodeId) {
        Node found = scene().lookup("#" + nodeId);
        if (found == null) {
            throw new AssertionError("no #" + nodeId);
        }
        return found;
    }

    void fire(String nodeId) {
        ButtonBase button = (ButtonBase) node(nodeId);
        if (button.isDisabled() || !isShown(nodeId)) {
            throw new AssertionError("#" + nodeId + " cannot be clicked");
        }
        button.fire();
    }

    void type(String nodeId, String text) {
        ((TextInputControl) node(nodeId)).setText(text);
    }

    String text(String nodeId) {
        return ((Label) node(nodeId)).getText();
    }

    /** Whether a user sees it. */
    boolean isShown(String nodeId) {
        Node found = scene().lookup("#" + nodeId);
        boolean isThere = found != null;
        while (found != null) {
            isThere &= found.isVisible();
            found = found.getParent();
        }
        return isThere;
    }

    /** What banners say. */
    List<String> told() {
        return root().lookupAll(".failure-banner").stream()
                .filter(Node::isVisible)
                .map(banner -> ((Label) banner.lookup(".failure-happened")).getText())
                .toList();
    }

    private HandOffPane.Exits exits() {
        return new HandOffPane.Exits(() -> led.add("accounts"), () -> led.add("lamps"));
    }

    private Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return practice.pace().now();
            }

            @Override
            public void pause(Duration time) {
                practice.pass(time);
                Runnable event = duringPause;
                duringPause = () -> {};
                event.run();
                if (--looksLeft == 0) {
                    emulated().connected(id);
                }
            }
        };
    }

    private static ObservableValue<Optional<HandedBoard>> handed(Optional<BoardViewModel> chosen) {
        return chosen.<ObservableValue<Optional<HandedBoard>>>map(shown -> shown.nameProperty()
                        .map(name -> Optional.of(new HandedBoard(shown.board().key(), name, shown.isEmulated()))))
                .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty()));
    }
}
