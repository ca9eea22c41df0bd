package io.sphereexplorer.ui.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.hub.HandOff;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.ui.common.CopiedText;
import io.sphereexplorer.ui.common.CopyButton;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How each step is done in Azure's portal, with what has to be copied or saved for it. */
final class ByHand {
    private static final String CERTIFICATE_FILE = "CAcertificate.cer";
    private static final String PROOF_FILE = "ValidationCertification.cer";

    private final HandOffViewModel model;
    private final HubFiles files;
    private final Runnable connect;

    /** @param connect asks for a connection string */
    ByHand(HandOffViewModel model, HubFiles files, Runnable connect) {
        this.model = model;
        this.files = files;
        this.connect = connect;
    }

    Node of(Kind kind) {
        return switch (kind) {
            case HUB -> box(kind, button("hub-paste-by-hand", "hubPage.connect", connect));
            case CERTIFICATE ->
                box(
                        kind,
                        whileFree(
                                button("hub-save-certificate", "hubPage.hand.saveCertificate", this::saveCertificate)));
            case CODE -> box(kind, code());
            case VERIFIED -> box(kind, proof());
            case IDENTITY -> box(kind, identity());
            case AUTHENTICATED -> box(kind, new HBox());
        };
    }

    private static Node box(Kind kind, Node tools) {
        var how = new Label(Messages.text("hubPage.hand." + kind.name()));
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        var box = new VBox(8, how, tools);
        box.getStyleClass().add("by-hand");
        return box;
    }

    private Node code() {
        var field = new TextField();
        field.setId("hub-code");
        field.getStyleClass().add("monospaced");
        field.setPrefColumnCount(34);
        field.setPromptText(Messages.text("hubPage.hand.codePrompt"));
        field.textProperty().bindBidirectional(model.codeProperty());
        var caption = new Label(Messages.text("hubPage.hand.code"));
        caption.setLabelFor(field);
        caption.setMinWidth(Label.USE_PREF_SIZE);
        return line(
                caption,
                field,
                CopyButton.of(
                        Messages.text("hubPage.copy", Messages.text("hubPage.hand.code")),
                        () -> Optional.of(model.codeProperty().get()).filter(text -> !text.isBlank())));
    }

    private Node proof() {
        Button save = button("hub-save-proof", "hubPage.hand.saveProof", this::saveProof);
        save.disableProperty()
                .bind(model.busy().flatMap(busy -> model.codeProperty().map(text -> busy || text.isBlank())));
        Button send = button("hub-send-proof", "hubPage.hand.sendProof", this::sendProof);
        send.disableProperty()
                .bind(model.busy()
                        .flatMap(busy -> model.measuredProperty()
                                .map(known -> busy
                                        || known.flatMap(each -> each.found().certificate())
                                                .isEmpty())));
        return line(save, send);
    }

    private Node identity() {
        Button copy = button("hub-copy-id", "hubPage.copyForHub", () -> {});
        ObservableValue<Optional<String>> id = model.measuredProperty().map(known -> known.flatMap(HandOff::boardId));
        copy.disableProperty().bind(id.map(Optional::isEmpty));
        copy.setOnAction(_ -> id.getValue().ifPresent(CopiedText::put));
        return line(copy);
    }

    private void saveCertificate() {
        save("hubPage.hand.saveCertificate", CERTIFICATE_FILE, model::saveCertificate);
    }

    private void saveProof() {
        save("hubPage.hand.saveProof", PROOF_FILE, model::saveProof);
    }

    private void sendProof() {
        files.open().choose(Messages.text("hubPage.hand.sendProof")).ifPresent(model::proveBy);
    }

    private void save(String title, String name, Consumer<Path> answer) {
        files.save().choose(Messages.text(title), name).ifPresent(answer);
    }

    private Button whileFree(Button button) {
        button.disableProperty().bind(model.busy());
        return button;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(8, nodes);
        line.getStyleClass().add("hub-line");
        return line;
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
