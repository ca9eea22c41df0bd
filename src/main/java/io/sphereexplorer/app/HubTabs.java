package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.hub.ChosenHub;
import io.sphereexplorer.ui.cloud.CloudSection;
import io.sphereexplorer.ui.cloud.CloudTab;
import io.sphereexplorer.ui.cloud.CloudViewModel;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.defender.DefenderCommands;
import io.sphereexplorer.ui.defender.DefenderPane;
import io.sphereexplorer.ui.defender.DefenderViewModel;
import io.sphereexplorer.ui.defender.Watched;
import io.sphereexplorer.ui.hub.HandOffPane;
import io.sphereexplorer.ui.hub.HandOffViewModel;
import io.sphereexplorer.ui.hub.HandedBoard;
import io.sphereexplorer.ui.hub.HubViewModel;
import io.sphereexplorer.ui.hub.inventory.HubCertificatesPane;
import io.sphereexplorer.ui.hub.inventory.HubCertificatesViewModel;
import io.sphereexplorer.ui.hub.inventory.HubDevicesPane;
import io.sphereexplorer.ui.hub.inventory.HubDevicesViewModel;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ShellViewModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** The parts of the chosen hub that the window shows, in their order. FX thread. */
final class HubTabs implements AutoCloseable {
    private static final String NETWORK = "network";

    private final ShellViewModel model;
    private final HubViewModel hub;
    private final HandOffViewModel handOff;
    private final HubCertificatesViewModel certificates;
    private final HubDevicesViewModel devices;
    private final DefenderViewModel defender;
    /** Fields, because views of a property that nobody holds are forgotten. */
    private final ObservableValue<Optional<String>> name;

    private final ObservableValue<Optional<HandedBoard>> board;

    private final ObservableValue<Watched> watched;

    /** @param root of no board in particular */
    HubTabs(Session root, ShellViewModel model, CommandRunner commands, Background background) {
        this.model = model;
        hub = new HubViewModel(root, commands, background);
        name = hub.knownProperty().map(known -> known.hub().map(ChosenHub::name));
        board = model.chosenProperty().flatMap(HubTabs::handed);
        var place = new HandOffViewModel.Place(model::session, board, model.work(), Pace.real());
        handOff = new HandOffViewModel(hub, place, commands, background);
        certificates = new HubCertificatesViewModel(hub, root, commands, background, place.pace()::now);
        certificates.trackIn(model.work());
        devices = new HubDevicesViewModel(hub, place, commands, background);
        boolean practice = root.cloud().endpoints().isPractice();
        watched = hub.knownProperty().map(known -> watched(known, practice));
        defender = new DefenderViewModel(
                new DefenderCommands(root, commands, InstantSource.system()),
                watched,
                background,
                SystemBrowser.ofThisSystem());
        defender.trackIn(model.work());
    }

    CloudSection section() {
        return CloudSection.ofHubs(name, List.of(handOff(), certificates(), devices(), defender()));
    }

    @Override
    public void close() {
        defender.close();
        devices.close();
        certificates.close();
        handOff.close();
        hub.close();
    }

    private CloudTab handOff() {
        return CloudTab.belowHub(
                CloudViewModel.HAND_OFF,
                Messages.text("shell.hub.tab.handOff"),
                MaterialDesignH.HAND_EXTENDED_OUTLINE,
                this::handOffPane);
    }

    private Node handOffPane() {
        var exits = new HandOffPane.Exits(model::openAccounts, this::showLamps);
        return new HandOffPane(handOff, exits, Optional.empty());
    }

    private CloudTab certificates() {
        return CloudTab.ofHub(
                "hub-certificates",
                Messages.text("shell.hub.tab.certificates"),
                MaterialDesignC.CERTIFICATE_OUTLINE,
                () -> new HubCertificatesPane(certificates, model::openAccounts, Optional.empty()));
    }

    private CloudTab devices() {
        return CloudTab.ofHub(
                "hub-devices",
                Messages.text("shell.hub.tab.devices"),
                MaterialDesignC.CHIP,
                () -> new HubDevicesPane(devices, model::openAccounts));
    }

    private CloudTab defender() {
        return CloudTab.ofHub(
                "hub-defender",
                Messages.text("shell.hub.tab.defender"),
                MaterialDesignS.SHIELD_SEARCH,
                () -> new DefenderPane(defender, model::openAccounts, InstantSource.system()));
    }

    private static Watched watched(HubViewModel.Known known, boolean practice) {
        return new Watched(
                known.hasAccount(),
                known.hub().map(ChosenHub::name),
                known.hub().flatMap(ChosenHub::id).isPresent(),
                practice);
    }

    private void showLamps() {
        model.chosenProperty().get().ifPresent(chosen -> {
            model.tabProperty().set(NETWORK);
            model.choose(chosen);
        });
    }

    private static ObservableValue<Optional<HandedBoard>> handed(Optional<BoardViewModel> chosen) {
        return chosen.<ObservableValue<Optional<HandedBoard>>>map(board -> board.nameProperty()
                        .map(name -> Optional.of(new HandedBoard(board.board().key(), name, board.isEmulated()))))
                .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty()));
    }
}
