package io.sphereexplorer.ui.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.ui.common.DialogBox;
import io.sphereexplorer.ui.common.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Stands before something is removed from a hub: what is lost in words, letters to type, and the focus on Cancel. */
public final class GuardDialog extends DialogBox {
    private final Guarded guarded;
    private final TextField typed = new TextField();
    private final Button cancel = new Button(Messages.text("common.cancel"));

    /**
     * What is about to be removed or changed.
     *
     * @param name whole, for the user to see
     * @param word that has to be typed
     * @param meaning what it does to boards
     * @param verb on the button
     */
    public record Guarded(String title, String name, String word, String meaning, String verb) {
        /** Small letters of it count in capitals, too, as IDs are often shown. */
        boolean isConfirmedBy(String text) {
            String typed = text.strip();
            return typed.equals(word) || typed.toLowerCase(Locale.ROOT).equals(word);
        }
    }

    /** @param remove is given the word once it was typed */
    public GuardDialog(Guarded guarded, Consumer<String> remove, Runnable close) {
        super("hub-guard", guarded.title());
        this.guarded = guarded;
        getStyleClass().add("irreversible-dialog");
        var meaning = new Label(guarded.meaning(), Icons.decorating(MaterialDesignA.ALERT_OUTLINE));
        meaning.getStyleClass().add("irreversible-text");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        var name = new Label(guarded.name());
        name.setId("hub-guard-name");
        name.getStyleClass().add("monospaced");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, meaning, letters(), buttons(remove, close));
    }

    /** So that Enter does no harm. */
    @Override
    public void focusFirst() {
        cancel.requestFocus();
    }

    private HBox letters() {
        typed.setId("hub-guard-letters");
        typed.getStyleClass().add("monospaced");
        typed.setPrefColumnCount(Math.clamp(guarded.word().length(), 6, 20));
        var caption = new Label(
                Messages.text(guarded.word().equals(guarded.name()) ? "hubPage.guard.name" : "hubPage.guard.letters"));
        caption.setLabelFor(typed);
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(16, caption, typed);
        line.getStyleClass().add("hub-line");
        return line;
    }

    private HBox buttons(Consumer<String> remove, Runnable close) {
        cancel.setId("hub-guard-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        var go = new Button(guarded.verb());
        go.setId("hub-guard-go");
        go.getStyleClass().add("irreversible-button");
        go.disableProperty().bind(typed.textProperty().map(text -> !guarded.isConfirmedBy(text)));
        go.setOnAction(_ -> {
            close.run();
            remove.accept(guarded.word());
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, cancel, go);
    }
}
