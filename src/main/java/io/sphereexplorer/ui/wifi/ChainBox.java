package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.LampChain;
import io.sphereexplorer.ui.common.NetworkChain;
import io.sphereexplorer.ui.common.NetworkChain.Lamp;
import io.sphereexplorer.ui.common.NetworkChain.Light;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.Truncation;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The way from the board to the cloud: five lamps, what the first dark one means, and how far a join is. */
final class ChainBox extends VBox {
    private final WifiViewModel model;

    ChainBox(WifiViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().addAll("card-box", "chain-box");
        setMinHeight(USE_PREF_SIZE);
        var title = new Label(Messages.text("wifi.chain.title"));
        title.getStyleClass().add("card-title");
        ObservableValue<ReadValue<NetworkChain>> chain = model.readingProperty()
                .map(reading -> reading.<ReadValue<NetworkChain>>map(read -> new ReadValue.Present<>(read.chain()))
                        .orElseGet(ReadValue.Unread::new));
        var lamps = new LampChain(model.join()
                .action()
                .runningProperty()
                .flatMap(joining -> joining ? chain.map(read -> read.map(this::pending)) : chain));
        lamps.setId("wifi-chain");
        getChildren().addAll(title, lamps, new StackPane(sentence(chain), progress()));
    }

    /** While a join goes on, a lamp that does not shine yet is no failure; one of another network tells nothing. */
    private NetworkChain pending(NetworkChain chain) {
        String joining = model.join().nameProperty().get();
        boolean other = chain.network().filter(name -> !name.equals(joining)).isPresent();
        return new NetworkChain(
                chain.network(),
                chain.lamps().stream()
                        .map(lamp -> other || lamp.light() == Light.DARK
                                ? new Lamp(lamp.link(), Light.WAITING, Messages.text("wifi.chain.pending"))
                                : lamp)
                        .toList());
    }

    /** What there is to say while no join is going on. */
    private Node sentence(ObservableValue<ReadValue<NetworkChain>> chain) {
        var label = new Label();
        label.setId("wifi-chain-text");
        label.getStyleClass().add("chain-text");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        ObservableValue<String> unread = model.answeringProperty()
                .flatMap(on -> model.problemProperty()
                        .map(problem ->
                                Messages.text(on && problem.isEmpty() ? "common.reading" : "wifi.chain.unknown")));
        ObservableValue<String> summary = unread.flatMap(otherwise ->
                chain.map(read -> read.known().map(NetworkChain::summary).orElse(otherwise)));
        label.textProperty()
                .bind(model.join()
                        .noticeProperty()
                        .flatMap(notice -> summary.map(text -> (notice + " " + text).strip())));
        label.visibleProperty().bind(model.join().action().runningProperty().not());
        return label;
    }

    private Node progress() {
        AsyncAction<?> join = model.join().action();
        var title = Truncation.explained(new Label());
        title.getStyleClass().add("join-title");
        title.textProperty().bind(model.join().nameProperty().map(name -> Messages.text("wifi.work.join", name)));
        var text = new Label();
        text.setId("wifi-join-step");
        text.textProperty()
                .bind(join.stepProperty().map(ChainBox::stepText).orElse(Messages.text("wifi.join.sending")));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(join.stepProperty().map(ChainBox::fraction).orElse(0.0));
        var words = new VBox(4, title, text, bar);
        HBox.setHgrow(words, Priority.ALWAYS);
        var cancel = new Button(Messages.text("common.cancel"));
        cancel.setId("wifi-join-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.join().cancel());
        var row = new HBox(16, words, cancel);
        row.getStyleClass().add("join-progress");
        row.visibleProperty().bind(join.runningProperty());
        return row;
    }

    private static String stepText(AsyncAction.@Nullable Step step) {
        return step == null ? "" : Messages.text("wifi.join.step", step.number(), step.count(), step.text());
    }

    private static double fraction(AsyncAction.@Nullable Step step) {
        return step == null ? 0 : (step.number() - 0.5) / step.count();
    }
}
