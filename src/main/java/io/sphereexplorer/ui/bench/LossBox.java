package io.sphereexplorer.ui.bench;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.Icons;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Says what the chosen boards would lose, and asks how many they are; the focus is on Cancel. */
final class LossBox extends StackPane {
    private final BenchViewModel model;

    LossBox(BenchViewModel model) {
        this.model = model;
        getStyleClass().add("bench-loss");
        managedProperty().bind(visibleProperty());
        model.questionProperty().subscribe(this::show);
    }

    private void show(Optional<LossQuestion> question) {
        setVisible(question.isPresent());
        getChildren().clear();
        question.ifPresent(this::ask);
    }

    private void ask(LossQuestion question) {
        String count = String.valueOf(question.count());
        var title = text(Messages.text("bench.loss.title", question.action().title(), count));
        var head = new HBox(8, Icons.decorating(MaterialDesignA.ALERT_OUTLINE), title);
        head.getStyleClass().add("irreversible-title");
        var cancel = button("bench-loss-cancel", Messages.text("common.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> model.dismiss());
        var box = new VBox(8, head, text(question.action().loss()), answer(question, cancel));
        box.setId("bench-loss");
        box.getStyleClass().add("irreversible-box");
        getChildren().setAll(box);
        cancel.requestFocus();
    }

    private Node answer(LossQuestion question, Button cancel) {
        var typed = new TextField();
        typed.setId("bench-loss-count");
        typed.setPrefColumnCount(3);
        var caption = text(Messages.text("bench.loss.count"));
        caption.setLabelFor(typed);
        var go = button("bench-loss-go", question.action().title());
        go.getStyleClass().add("irreversible-button");
        go.disableProperty().bind(typed.textProperty().map(words -> !question.isAnsweredBy(words)));
        go.setOnAction(_ -> model.confirm(typed.getText()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(8, caption, typed, gap, cancel, go);
        line.getStyleClass().add("maintenance-line");
        return line;
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
