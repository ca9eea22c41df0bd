package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.ui.common.DialogBox;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the code that a hub shows for one CA certificate. */
final class ProofDialog extends DialogBox {
    private static final String ID = "authority-proof";

    private final TextField code = new TextField();

    /** @param submit is given the code, once the dialogue is closed */
    ProofDialog(CaCertificate certificate, Runnable close, Consumer<String> submit) {
        super(ID, Messages.text("authorities.prove.title"));
        code.setId(ID + "-code");
        code.setPromptText(Messages.text("authorities.prove.prompt"));
        var caption = new Label(Messages.text("authorities.prove.code"));
        caption.setLabelFor(code);
        getChildren()
                .addAll(
                        note(Messages.text("authorities.prove.which", AuthorityText.shortened(certificate))),
                        new VBox(4, caption, code),
                        note(Messages.text("authorities.prove.note")),
                        buttons(
                                ID,
                                Messages.text("authorities.prove.apply"),
                                code.textProperty().map(text -> !text.isBlank()),
                                close,
                                () -> {
                                    close.run();
                                    submit.accept(code.getText());
                                }));
    }

    @Override
    public void focusFirst() {
        code.requestFocus();
    }
}
