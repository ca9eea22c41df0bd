package io.sphereexplorer.ui.wifi;

import atlantafx.base.controls.ModalPane;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.Ticker;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Wi-Fi of one board: networks in sight, their picture, the way to the cloud, and what the board stores. */
public final class WifiPane extends StackPane {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(3);

    private final WifiViewModel model;
    private final Ticker ticker;
    private final Runnable openCertificates;
    private final ModalPane overlay = new ModalPane();
    private Optional<JoinDialog> dialog = Optional.empty();
    private Optional<Ticker.Ticking> following = Optional.empty();

    /** @param openCertificates leads to where a certificate can be added to the board */
    public WifiPane(WifiViewModel model, Ticker ticker, Runnable openCertificates) {
        this.model = model;
        this.ticker = ticker;
        this.openCertificates = openCertificates;
        setId("wifi-pane");
        getStyleClass().add("wifi-pane");
        var halves = new SplitPane(found(), details());
        halves.setOrientation(Orientation.HORIZONTAL);
        halves.setDividerPositions(0.5);
        VBox.setVgrow(halves, Priority.ALWAYS);
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(this::forgetKeyWhenClosed);
        getChildren().addAll(new VBox(banner(), halves), overlay);
        Shown.of(this).subscribe(this::followWhileShown);
    }

    private void followWhileShown(boolean shown) {
        following.ifPresent(Ticker.Ticking::close);
        following = Optional.empty();
        if (shown) {
            model.refresh();
            model.scanFirst();
            following = Optional.of(ticker.every(BETWEEN_READINGS, model::refresh));
        }
    }

    private Node found() {
        return new FoundBox(model, this::openFound, () -> open(JoinForm.forHidden(model.join())));
    }

    private Node details() {
        var chart = new ChartBox(model.scan());
        var stored = new StoredBox(model, this::askForKey, this::enable);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var column = new VBox(chart, new ChainBox(model), stored);
        column.getStyleClass().add("wifi-details");
        var scroll = new ScrollPane(column);
        scroll.getStyleClass().add("wifi-details-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private Node banner() {
        var banner = new FailureBanner(
                model.shownProblem().map(met -> met.map(WifiProblem::failure)), model::dismissProblem);
        banner.setId("wifi-banner");
        banner.setMinHeight(USE_PREF_SIZE);
        var remedy = new Button();
        remedy.setId("wifi-remedy");
        var offered =
                model.shownProblem().map(met -> met.map(WifiProblem::remedy).orElse(WifiProblem.Remedy.NONE));
        remedy.textProperty().bind(offered.map(WifiPane::word));
        remedy.visibleProperty().bind(remedy.textProperty().isNotEmpty());
        remedy.managedProperty().bind(remedy.visibleProperty());
        remedy.setOnAction(_ -> model.problemProperty().get().ifPresent(this::remedy));
        return banner.offering(remedy);
    }

    private static String word(WifiProblem.Remedy remedy) {
        return switch (remedy) {
            case NONE -> "";
            case REPLACE_KEY -> Messages.text("wifi.remedy.replaceKey");
            case JOIN_OTHER_NAME -> Messages.text("wifi.remedy.otherName");
            case COPY_ADDRESS -> Messages.text("wifi.remedy.copyAddress");
            case SWITCH_WIFI_ON -> Messages.text("wifi.remedy.switchOn");
        };
    }

    private void remedy(WifiProblem problem) {
        switch (problem.remedy()) {
            case NONE -> {}
            case REPLACE_KEY -> problem.join().map(JoinProblem::network).ifPresent(this::askForKey);
            case JOIN_OTHER_NAME ->
                problem.join()
                        .flatMap(join -> model.scan().rowNamed(join.detail()))
                        .ifPresent(this::openFound);
            case COPY_ADDRESS -> problem.join().map(JoinProblem::detail).ifPresent(CopiedText::put);
            case SWITCH_WIFI_ON -> model.switchWifiOn();
        }
    }

    private void openFound(NetworkRow row) {
        open(JoinForm.toJoin(row.network(), model.scan().storedEntryOf(row.network()), model.join()));
    }

    private void askForKey(WifiNetwork network) {
        open(JoinForm.forNewKey(network, model.join()));
    }

    /** Asks only if the board would stay in another network. */
    private void enable(WifiNetwork network) {
        JoinForm form = JoinForm.toEnable(network, model.join()).comingFrom(model.joinedNetwork());
        if (form.joined().isPresent()) {
            open(form);
        } else {
            model.join().enable(network);
        }
    }

    private void open(JoinForm form) {
        if (!model.answeringProperty().get()) {
            return;
        }
        var opened = new JoinDialog(form.comingFrom(model.joinedNetwork()), openCertificates, () -> overlay.hide(true));
        dialog = Optional.of(opened);
        overlay.show(opened);
        opened.focusFirst();
    }

    private void forgetKeyWhenClosed(boolean displayed) {
        if (!displayed) {
            dialog.ifPresent(JoinDialog::forget);
            dialog = Optional.empty();
        }
    }
}
