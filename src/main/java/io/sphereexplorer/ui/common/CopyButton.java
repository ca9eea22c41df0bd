package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Messages;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A small button that copies a text to the clipboard and says so by a tick. */
public final class CopyButton {
    private static final Duration TICK_SHOWN = Duration.seconds(1.2);

    private CopyButton() {}

    static Button of(String meaning, ObservableValue<ReadValue<String>> text) {
        Button button = Icons.button(MaterialDesignC.CONTENT_COPY, meaning);
        button.getStyleClass().add("copy-button");
        button.disableProperty().bind(text.map(value -> value.known().isEmpty()));
        button.setOnAction(_ -> text.getValue().known().ifPresent(known -> copy(known, button, meaning)));
        return button;
    }

    /** Copies what {@code text} is when it is fired, if it is anything; always in sight. */
    public static Button of(String meaning, Supplier<Optional<String>> text) {
        Button button = Icons.button(MaterialDesignC.CONTENT_COPY, meaning);
        button.getStyleClass().add("shown-copy-button");
        button.setOnAction(_ -> text.get().ifPresent(known -> copy(known, button, meaning)));
        return button;
    }

    private static void copy(String text, Button button, String meaning) {
        CopiedText.put(text);
        button.setGraphic(new FontIcon(MaterialDesignC.CHECK));
        button.setAccessibleText(Messages.text("common.copied"));
        var tick = new PauseTransition(TICK_SHOWN);
        tick.setOnFinished(_ -> {
            button.setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
            button.setAccessibleText(meaning);
        });
        tick.play();
    }
}
