package io.sphereexplorer.ui.hub;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.DialogBox;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Takes the connection string of a hub, which never leaves it but as a secret; a closed dialogue has forgotten it. */
final class ConnectDialog extends DialogBox {
    private final PasswordTextField field = new PasswordTextField();
    private final Consumer<Secret> connect;
    private final Runnable close;

    ConnectDialog(Consumer<Secret> connect, Runnable close) {
        super("hub-connect", Messages.text("hubPage.connect.title"));
        this.connect = connect;
        this.close = close;
        field.setId("hub-connection-string");
        field.setPromptText(Messages.text("hubPage.connect.prompt"));
        var caption = new Label(Messages.text("hubPage.connect.field"));
        caption.setLabelFor(field);
        getChildren()
                .addAll(
                        note(Messages.text("hubPage.connect.note")),
                        new VBox(4, caption, field),
                        note(Messages.text("hubPage.connect.memory")),
                        buttons(
                                "hub-connect",
                                Messages.text("hubPage.connect.go"),
                                field.passwordProperty().map(text -> !text.isBlank()),
                                close,
                                this::submit));
    }

    @Override
    public void focusFirst() {
        field.requestFocus();
    }

    @Override
    public void forget() {
        field.clear();
        field.setRevealPassword(false);
    }

    private void submit() {
        var secret = Secret.of(field.getPassword().strip());
        close.run();
        connect.accept(secret);
    }
}
