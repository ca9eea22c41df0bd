package io.sphereexplorer.ui.network;

import atlantafx.base.controls.PasswordTextField;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.network.DisableProxy;
import io.sphereexplorer.command.network.EnableProxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.ui.common.DialogBox;
import java.util.Optional;

/** Asks for the password of a proxy that is to be switched, since the board does not tell it. */
final class PasswordDialog extends DialogBox {
    private final PasswordTextField password = new PasswordTextField();

    /** @param wanted whether the board is to use the proxy */
    PasswordDialog(boolean wanted, NetworkViewModel model, Runnable close) {
        super("network-password-dialog", Messages.text(wanted ? "network.proxy.switchOn" : "network.proxy.switchOff"));
        password.setId("network-password-field");
        getChildren()
                .addAll(
                        note(Messages.text("network.proxy.passwordAgain")),
                        ProxyDialog.captioned(Messages.text("network.proxy.password"), password),
                        buttons(
                                "network-password",
                                Messages.text(wanted ? "network.proxy.switchOn" : "network.proxy.switchOff"),
                                password.passwordProperty().map(ProxyDialog::isPassword),
                                close,
                                () -> {
                                    Optional<Secret> secret = Optional.of(Secret.of(password.getPassword()));
                                    close.run();
                                    model.change(wanted ? new EnableProxy(secret) : new DisableProxy(secret));
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
