package io.sphereexplorer.app;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.ui.app.AppsPane;
import io.sphereexplorer.ui.app.AppsViewModel;
import io.sphereexplorer.ui.capability.CapabilityPane;
import io.sphereexplorer.ui.capability.CapabilityViewModel;
import io.sphereexplorer.ui.certificate.CertificatePane;
import io.sphereexplorer.ui.certificate.CertificateViewModel;
import io.sphereexplorer.ui.claim.ClaimPane;
import io.sphereexplorer.ui.claim.ClaimViewModel;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.Ticker;
import io.sphereexplorer.ui.device.DevicePane;
import io.sphereexplorer.ui.device.DeviceViewModel;
import io.sphereexplorer.ui.diagnostics.DiagnosticsPane;
import io.sphereexplorer.ui.diagnostics.DiagnosticsViewModel;
import io.sphereexplorer.ui.maintenance.CleanViewModel;
import io.sphereexplorer.ui.maintenance.MaintenancePane;
import io.sphereexplorer.ui.maintenance.UpdateViewModel;
import io.sphereexplorer.ui.network.NetworkPane;
import io.sphereexplorer.ui.network.NetworkViewModel;
import io.sphereexplorer.ui.recovery.RecoveryPane;
import io.sphereexplorer.ui.recovery.RecoveryViewModel;
import io.sphereexplorer.ui.shell.BoardTab;
import io.sphereexplorer.ui.shell.BoardViewModel;
import io.sphereexplorer.ui.shell.ShellViewModel;
import io.sphereexplorer.ui.wifi.WifiPane;
import io.sphereexplorer.ui.wifi.WifiViewModel;
import java.time.InstantSource;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The parts of a board that the window shows, in their order; each pane with its view model. */
record BoardTabs(
        ShellViewModel model, CommandRunner commands, Background background, Ticker ticker, PracticeFiles practice) {
    private static final String CLAIM = "claim";
    private static final String WIFI = "wifi";
    private static final String CERTIFICATES = "certificates";

    List<BoardTab> all() {
        return List.of(
                overview(),
                claim(),
                wifi(),
                apps(),
                network(),
                certificates(),
                capability(),
                maintenance(),
                diagnostics());
    }

    private BoardTab overview() {
        return new BoardTab(
                ShellViewModel.OVERVIEW,
                Messages.text("shell.tab.overview"),
                MaterialDesignI.INFORMATION_OUTLINE,
                this::overviewOf);
    }

    private BoardTab.Part overviewOf(BoardViewModel board) {
        var device = new DeviceViewModel(board.board(), board.session(), commands, background, ticker);
        device.answeringProperty().bind(board.answers());
        return new BoardTab.Part(
                new DevicePane(
                        device,
                        () -> model.tabProperty().set(WIFI),
                        () -> model.tabProperty().set(CLAIM)),
                device::refresh);
    }

    private BoardTab claim() {
        return new BoardTab(CLAIM, Messages.text("shell.tab.claim"), MaterialDesignF.FLAG_OUTLINE, this::claimOf);
    }

    private BoardTab.Part claimOf(BoardViewModel board) {
        var claim = new ClaimViewModel(board.session(), commands, background, Pace.real(), model.work());
        claim.answeringProperty().bind(board.answers());
        claim.boardNameProperty().bind(board.nameProperty());
        return new BoardTab.Part(new ClaimPane(claim, model::openAccounts), claim::refresh);
    }

    private BoardTab wifi() {
        return new BoardTab(WIFI, Messages.text("shell.tab.wifi"), MaterialDesignW.WIFI, this::wifiOf);
    }

    private BoardTab.Part wifiOf(BoardViewModel board) {
        var wifi = new WifiViewModel(board.session(), commands, background, Pace.real(), model.work());
        wifi.answeringProperty().bind(board.answers());
        return new BoardTab.Part(
                new WifiPane(wifi, ticker, () -> model.tabProperty().set(CERTIFICATES)), wifi::refresh);
    }

    private BoardTab diagnostics() {
        return new BoardTab(
                "diagnostics",
                Messages.text("shell.tab.diagnostics"),
                MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE,
                this::diagnosticsOf);
    }

    private BoardTab.Part diagnosticsOf(BoardViewModel board) {
        var diagnostics = new DiagnosticsViewModel(board.session(), commands, background, model.work());
        diagnostics.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new DiagnosticsPane(diagnostics, ticker), diagnostics::refresh);
    }

    private BoardTab network() {
        return new BoardTab("network", Messages.text("shell.tab.network"), MaterialDesignL.LAN, this::networkOf);
    }

    private BoardTab.Part networkOf(BoardViewModel board) {
        var network = new NetworkViewModel(board.session(), commands, background, ticker, model.work());
        network.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new NetworkPane(network), network::refresh);
    }

    private BoardTab certificates() {
        return new BoardTab(
                CERTIFICATES,
                Messages.text("shell.tab.certificates"),
                MaterialDesignC.CERTIFICATE_OUTLINE,
                this::certificatesOf);
    }

    private BoardTab.Part certificatesOf(BoardViewModel board) {
        var certificates =
                new CertificateViewModel(board.session(), commands, background, InstantSource.system(), model.work());
        certificates.answeringProperty().bind(board.answers());
        return new BoardTab.Part(new CertificatePane(certificates), certificates::refresh);
    }

    private BoardTab apps() {
        return new BoardTab("apps", Messages.text("shell.tab.apps"), MaterialDesignA.APPLICATION_OUTLINE, this::appsOf);
    }

    private BoardTab.Part appsOf(BoardViewModel board) {
        var apps = new AppsViewModel(board.session(), commands, background, InstantSource.system(), model.work());
        apps.answeringProperty().bind(board.answers());
        if (board.isEmulated()) {
            apps.offerPractice(practice::imagePackage);
        }
        return new BoardTab.Part(new AppsPane(apps, ticker), apps::refresh);
    }

    private BoardTab capability() {
        return new BoardTab(
                "capability",
                Messages.text("shell.tab.capability"),
                MaterialDesignS.SHIELD_KEY_OUTLINE,
                this::capabilityOf);
    }

    private BoardTab.Part capabilityOf(BoardViewModel board) {
        var capability = new CapabilityViewModel(board.session(), commands, background, model.work());
        capability.answeringProperty().bind(board.answers());
        if (board.isEmulated()) {
            capability.offerPractice(() -> practice.capability(
                    board.session().device().device().identity().id()));
        }
        return new BoardTab.Part(new CapabilityPane(capability), capability::refresh);
    }

    private BoardTab maintenance() {
        return new BoardTab(
                "maintenance",
                Messages.text("shell.tab.maintenance"),
                MaterialDesignW.WRENCH_OUTLINE,
                this::maintenanceOf);
    }

    private BoardTab.Part maintenanceOf(BoardViewModel board) {
        var update = new UpdateViewModel(board.session(), commands, background, Pace.real(), model.work());
        update.answeringProperty().bind(board.answers());
        var clean = new CleanViewModel(board.session(), commands, background, Pace.real(), model.work());
        clean.answeringProperty().bind(board.answers());
        var recovery = new RecoveryViewModel(board.session(), commands, background, model.work());
        var pane = new MaintenancePane(update, board.restart(), clean, ticker, List.of(new RecoveryPane(recovery)));
        return new BoardTab.Part(pane, update::look);
    }
}
