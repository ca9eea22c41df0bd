package io.sphereexplorer.ui.console;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.Truncation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** The console: a bar that is always there, and below it, unless folded, the lines and where to type. */
public final class ConsolePane extends VBox {
    private static final double BAR_HEIGHT = 36;
    private static final Duration UNTIL_LAID_OUT = Duration.millis(50);

    private final ConsoleViewModel model;
    private final ListView<ConsoleLine> lines;

    public ConsolePane(ConsoleViewModel model) {
        this.model = model;
        getStyleClass().add("console-pane");
        lines = lines();
        VBox.setVgrow(lines, Priority.ALWAYS);
        var body = new VBox(lines, inputLine());
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
        var title = new Label(Messages.text("console.title"));
        title.getStyleClass().add("console-title");
        title.setMinWidth(USE_PREF_SIZE);
        var last = Truncation.explained(new Label());
        last.setId("console-last");
        last.getStyleClass().addAll("monospaced", "muted");
        last.textProperty().bind(model.lastCommandProperty());
        last.visibleProperty().bind(model.foldedProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = Icons.button(MaterialDesignC.CONTENT_COPY, Messages.text("console.copy"));
        copy.setId("console-copy");
        copy.setOnAction(_ -> CopiedText.put(model.asText()));
        Button clear = Icons.button(MaterialDesignD.DELETE_OUTLINE, Messages.text("console.clear"));
        clear.setId("console-clear");
        clear.setOnAction(_ -> model.clear());
        var bar = new HBox(foldButton(), title, last, gap, copy, clear);
        bar.getStyleClass().add("console-bar");
        bar.setMinHeight(BAR_HEIGHT);
        return bar;
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
