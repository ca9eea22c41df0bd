package io.sphereexplorer.ui.console;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** Console and log: a bar that is always there, and below it, unless folded, the lines and where to type, or the log. */
public final class ConsolePane extends VBox {
    private static final double BAR_HEIGHT = 36;
    private static final Duration UNTIL_LAID_OUT = Duration.millis(50);

    private final ConsoleViewModel model;
    private final LogViewModel log;
    private final BooleanProperty logShown = new SimpleBooleanProperty();

    public ConsolePane(ConsoleViewModel model, LogViewModel log) {
        this.model = model;
        this.log = log;
        getStyleClass().add("console-pane");
        var lines = lines();
        VBox.setVgrow(lines, Priority.ALWAYS);
        var console = new VBox(lines, inputLine());
        console.visibleProperty().bind(logShown.not());
        var logLines = new LogList(log);
        logLines.visibleProperty().bind(logShown);
        var body = new StackPane(console, logLines);
        body.getStyleClass().add("console-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.visibleProperty().bind(model.foldedProperty().not());
        body.managedProperty().bind(body.visibleProperty());
        getChildren().setAll(bar(), body);
        setMinHeight(BAR_HEIGHT);
    }

    public ConsoleViewModel model() {
        return model;
    }

    private HBox bar() {
        var last = Truncation.explained(new Label());
        last.setId("console-last");
        last.getStyleClass().addAll("monospaced", "muted");
        last.textProperty().bind(model.lastCommandProperty());
        last.visibleProperty().bind(model.foldedProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var parts = new ToggleGroup();
        var consoleTab = part("console-tab", "console.title", parts);
        var logTab = part("log-tab", "log.title", parts);
        consoleTab.setSelected(true);
        parts.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                parts.selectToggle(before);
            }
        });
        logShown.bind(logTab.selectedProperty());
        var bar = new HBox(
                foldButton(),
                consoleTab,
                logTab,
                last,
                gap,
                level(),
                tool("console-copy", MaterialDesignC.CONTENT_COPY, "console.copy", this::copy),
                tool("console-clear", MaterialDesignD.DELETE_OUTLINE, "console.clear", this::clear));
        bar.getStyleClass().add("console-bar");
        bar.setMinHeight(BAR_HEIGHT);
        return bar;
    }

    /** Choosing a part unfolds it. */
    private ToggleButton part(String id, String text, ToggleGroup parts) {
        var part = new ToggleButton(Messages.text(text));
        part.setId(id);
        part.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "console-part");
        part.setMinWidth(USE_PREF_SIZE);
        part.setToggleGroup(parts);
        part.setOnAction(_ -> model.foldedProperty().set(false));
        return part;
    }

    /** From which level on the log is shown. */
    private ComboBox<LogLine.Level> level() {
        var level = new ComboBox<LogLine.Level>();
        level.setId("log-level");
        level.getItems().setAll(LogLine.Level.values());
        level.valueProperty().bindBidirectional(log.leastProperty());
        level.setAccessibleText(Messages.text("log.level"));
        level.setTooltip(new Tooltip(Messages.text("log.level")));
        level.getStyleClass().addAll(Styles.SMALL, "log-level");
        level.visibleProperty().bind(logShown.and(model.foldedProperty().not()));
        level.managedProperty().bind(level.visibleProperty());
        return level;
    }

    private static Button tool(String id, Ikon icon, String meaning, Runnable action) {
        Button tool = Icons.button(icon, Messages.text(meaning));
        tool.setId(id);
        tool.setOnAction(_ -> action.run());
        return tool;
    }

    private void copy() {
        CopiedText.put(logShown.get() ? log.asText() : model.asText());
    }

    private void clear() {
        if (logShown.get()) {
            log.clear();
        } else {
            model.clear();
        }
    }

    private Button foldButton() {
        Button fold = Icons.button(MaterialDesignC.CHEVRON_DOWN, Messages.text("console.fold"));
        fold.setId("console-fold");
        fold.setOnAction(_ -> model.foldedProperty().set(!model.foldedProperty().get()));
        model.foldedProperty().subscribe(folded -> {
            String meaning = Messages.text(folded ? "console.unfold" : "console.fold");
            fold.setGraphic(new FontIcon(folded ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN));
            fold.setAccessibleText(meaning);
            fold.getTooltip().setText(meaning);
        });
        return fold;
    }

    private ListView<ConsoleLine> lines() {
        var list = new ListView<>(model.lines());
        list.setId("console-lines");
        list.getStyleClass().addAll("console-lines", Styles.DENSE);
        list.setCellFactory(_ -> new ConsoleCell());
        list.setAccessibleText(Messages.text("console.lines"));
        var empty = new Label(Messages.text("console.empty"));
        empty.getStyleClass().add("muted");
        list.setPlaceholder(empty);
        var scrolling = new PauseTransition(UNTIL_LAID_OUT);
        scrolling.setOnFinished(_ -> list.scrollTo(list.getItems().size() - 1));
        model.lines().addListener((ListChangeListener<ConsoleLine>) _ -> scrolling.playFromStart());
        return list;
    }

    private HBox inputLine() {
        var prompt = new Label(Messages.text("console.prompt"));
        prompt.getStyleClass().addAll("monospaced", "console-prompt");
        prompt.setMinWidth(USE_PREF_SIZE);
        var field = new TextField();
        field.setId("console-input");
        field.getStyleClass().addAll("monospaced", "console-input");
        field.setPromptText(Messages.text("console.input"));
        field.setAccessibleText(Messages.text("console.input"));
        field.textProperty().bindBidirectional(model.inputProperty());
        field.setOnAction(_ -> model.enter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::recall);
        prompt.setLabelFor(field);
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(prompt, field);
        line.getStyleClass().add("console-input-line");
        return line;
    }

    private void recall(KeyEvent key) {
        switch (key.getCode()) {
            case UP -> model.recall(-1);
            case DOWN -> model.recall(1);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
