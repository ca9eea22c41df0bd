package io.sphereexplorer.ui.authority;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.DialogBox;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for the password of a PKCS#12 file; a closed dialogue has forgotten it. */
final class PasswordDialog extends DialogBox {
    private static final String ID = "authority-password";

    private final PasswordTextField password = new PasswordTextField();

    /** @param submit is given the password, once the dialogue is closed */
    PasswordDialog(Path file, Runnable close, Consumer<Secret> submit) {
        super(ID, Messages.text("authorities.password.title", file.getFileName()));
        password.setId(ID + "-field");
        var caption = new Label(Messages.text("authorities.password"));
        caption.setLabelFor(password);
        getChildren()
                .addAll(
                        new VBox(4, caption, password),
                        note(Messages.text("authorities.password.note")),
                        buttons(
                                ID,
                                Messages.text("authorities.password.apply"),
                                password.passwordProperty().map(text -> !text.isEmpty()),
                                close,
                                () -> {
                                    var given = Secret.of(password.getPassword());
                                    close.run();
                                    submit.accept(given);
                                }));
    }

    @Override
    public void focusFirst() {
        password.requestFocus();
    }

    @Override
    public void forget() {
        password.clear();
    }
}
