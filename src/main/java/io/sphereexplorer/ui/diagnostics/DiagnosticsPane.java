package io.sphereexplorer.ui.diagnostics;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.EmptyState;
import io.sphereexplorer.ui.common.FailureBanner;
import io.sphereexplorer.ui.common.FileChoice;
import io.sphereexplorer.ui.common.Shown;
import io.sphereexplorer.ui.common.SystemFileChoice;
import io.sphereexplorer.ui.common.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What one board writes down about itself: its log, or the output of an application, and what can be saved of it. */
public final class DiagnosticsPane extends VBox {
    private static final Duration BETWEEN_UPDATES = Duration.ofMillis(50);

    private final DiagnosticsViewModel model;
    private final Ticker ticker;
    private final FileChoice files;
    private final ToggleButton log = source("diagnostics-log", "diagnostics.log", Styles.LEFT_PILL);
    private final ToggleButton output = source("diagnostics-output", "diagnostics.output", Styles.RIGHT_PILL);
    private Optional<Ticker.Ticking> updating = Optional.empty();

    /** Asks the user by the system's dialog where to save. */
    public DiagnosticsPane(DiagnosticsViewModel model, Ticker ticker) {
        this(model, ticker, Optional.empty());
    }

    DiagnosticsPane(DiagnosticsViewModel model, Ticker ticker, Optional<FileChoice> choice) {
        super(8);
        this.model = model;
        this.ticker = ticker;
        files = choice.orElse((title, name) -> new SystemFileChoice(getScene().getWindow()).choose(title, name));
        setId("diagnostics-pane");
        getStyleClass().addAll("diagnostics-pane", "pane-content");
        var sources = new ToggleGroup();
        sources.getToggles().setAll(log, output);
        log.setSelected(true);
        sources.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                sources.selectToggle(before);
            }
        });
        getChildren()
                .addAll(
                        header(),
                        banner(model.fetch(), "diagnostics-fetch-banner"),
                        outputBanner(),
                        banner(model.save(), "diagnostics-save-banner"),
                        saved(),
                        shownWith(log, new LinesBox(model.log(), "log", true, noLog())),
                        shownWith(output, new LinesBox(model.output(), "output", false, noOutput())));
        Shown.of(this).subscribe(this::updateWhileShown);
    }

    private void updateWhileShown(boolean shown) {
        updating.ifPresent(Ticker.Ticking::close);
        updating = shown ? Optional.of(ticker.every(BETWEEN_UPDATES, model::update)) : Optional.empty();
    }

    private HBox header() {
        var gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var header = new HBox(
                8,
                new HBox(log, output),
                shownWith(output, state()),
                gap,
                shownWith(log, fetchButton()),
                shownWith(log, button("log-clear", "diagnostics.clear", model::clearLog)),
                shownWith(output, followButton()),
                shownWith(output, button("output-clear", "diagnostics.clear", model.output()::clear)),
                saveMenu());
        header.getStyleClass().add("diagnostics-header");
        header.setMinHeight(USE_PREF_SIZE);
        return header;
    }

    private Button fetchButton() {
        var button = new Button();
        button.setId("log-fetch");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.ACCENT);
        ObservableValue<Boolean> running = model.fetch().runningProperty();
        button.textProperty().bind(running.map(on -> Messages.text(on ? "common.cancel" : "diagnostics.fetch")));
        button.disableProperty().bind(unusable(running));
        button.setOnAction(_ -> startOrCancel(model.fetch()));
        return button;
    }

    private Button followButton() {
        var button = new Button();
        button.setId("output-start");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add(Styles.ACCENT);
        ObservableValue<Boolean> running = model.follow().runningProperty();
        button.textProperty().bind(running.map(on -> Messages.text(on ? "diagnostics.stop" : "diagnostics.start")));
        button.disableProperty().bind(unusable(running));
        button.setOnAction(_ -> {
            if (model.follow().runningProperty().get()) {
                model.stopOutput();
            } else {
                model.startOutput(false);
            }
        });
        return button;
    }

    /** While the board does not answer, only what runs can be stopped. */
    private ObservableValue<Boolean> unusable(ObservableValue<Boolean> running) {
        return model.answeringProperty().flatMap(answers -> running.map(on -> !answers && !on));
    }

    private static void startOrCancel(AsyncAction<?> action) {
        if (action.runningProperty().get()) {
            action.cancel();
        } else {
            action.run();
        }
    }

    private Label state() {
        var state = new Label();
        state.setId("output-state");
        state.getStyleClass().add("output-state");
        state.textProperty()
                .bind(model.stateProperty()
                        .map(now -> Messages.text(
                                switch (now) {
                                    case NOT_READ -> "diagnostics.state.notRead";
                                    case CONNECTING -> "diagnostics.state.connecting";
                                    case RECEIVING -> "diagnostics.state.receiving";
                                    case ENDED -> "diagnostics.state.ended";
                                    case STOPPED -> "diagnostics.state.stopped";
                                })));
        return state;
    }

    private MenuButton saveMenu() {
        var menu = new MenuButton(
                Messages.text("diagnostics.save"),
                null,
                item(
                        "save-lines",
                        "diagnostics.save.lines",
                        "board-log.txt",
                        file -> model.saveLines(shownLines(), file)),
                item("save-raw", "diagnostics.save.raw", "AzureSphere_DeviceLog_1.bin", model::saveRaw),
                item("save-telemetry", "diagnostics.save.telemetry", "telemetry.bin", model::saveTelemetry),
                item("save-support", "diagnostics.save.support", "support_data.zip", model::saveSupportData));
        menu.setId("diagnostics-save");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.disableProperty().bind(model.save().runningProperty());
        return menu;
    }

    private LinesViewModel shownLines() {
        return log.isSelected() ? model.log() : model.output();
    }

    private MenuItem item(String id, String key, String suggested, Consumer<Path> save) {
        var item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> files.choose(Messages.text(key), suggested).ifPresent(save));
        return item;
    }

    private Label saved() {
        var saved = new Label();
        saved.setId("diagnostics-saved");
        saved.setWrapText(true);
        saved.setMinHeight(USE_PREF_SIZE);
        saved.getStyleClass().add("muted");
        saved.textProperty().bind(model.savedProperty());
        saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        return saved;
    }

    private FailureBanner outputBanner() {
        return banner(model.follow(), "diagnostics-output-banner")
                .offering("output-start-app", Messages.text("diagnostics.startApp"), () -> model.startOutput(true));
    }

    private static FailureBanner banner(AsyncAction<?> action, String id) {
        var banner = new FailureBanner(action);
        banner.setId(id);
        return banner;
    }

    private Node noLog() {
        return new EmptyState(
                MaterialDesignT.TEXT_BOX_OUTLINE,
                Messages.text("diagnostics.noLog.title"),
                Messages.text("diagnostics.noLog.text"));
    }

    private Node noOutput() {
        return new EmptyState(
                MaterialDesignC.CONSOLE,
                Messages.text("diagnostics.noOutput.title"),
                Messages.text("diagnostics.noOutput.text"));
    }

    private static Button button(String id, String key, Runnable action) {
        var button = new Button(Messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static ToggleButton source(String id, String key, String pill) {
        var toggle = new ToggleButton(Messages.text(key));
        toggle.setId(id);
        toggle.getStyleClass().add(pill);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private static <N extends Node> N shownWith(ToggleButton source, N node) {
        node.visibleProperty().bind(source.selectedProperty());
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
