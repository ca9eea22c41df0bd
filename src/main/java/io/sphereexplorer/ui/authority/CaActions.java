package io.sphereexplorer.ui.authority;

import io.sphereexplorer.command.FileToSave;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.CaCertificate;
import io.sphereexplorer.command.authority.DownloadCa;
import io.sphereexplorer.ui.common.Icons;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What can be done with a CA certificate that is good: files of it, and the proof that a hub asks for. */
final class CaActions {
    private static final String PROOF = "ValidationCertification.cer";

    private final AuthorityViewModel model;
    private final FileChoice files;
    private final Consumer<ProofDialog> dialogs;
    private final Runnable close;

    /**
     * For the pane.
     *
     * @param dialogs shows one
     * @param close closes it
     */
    CaActions(AuthorityViewModel model, FileChoice files, Consumer<ProofDialog> dialogs, Runnable close) {
        this.model = model;
        this.files = files;
        this.dialogs = dialogs;
        this.close = close;
    }

    Node of(CaCertificate certificate) {
        var save = new MenuButton(
                Messages.text("authorities.save"), Icons.decorating(MaterialDesignC.CONTENT_SAVE_OUTLINE));
        save.setId("authority-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getItems()
                .setAll(
                        item("cer", certificate, DownloadCa.Form.CERTIFICATE, "CAcertificate.cer"),
                        item("pem", certificate, DownloadCa.Form.CERTIFICATE, "CAcertificate.pem"),
                        item("p7b", certificate, DownloadCa.Form.CHAIN, "CA-cert-chain.p7b"));
        save.disableProperty().bind(model.write().runningProperty());
        var prove =
                new Button(Messages.text("authorities.prove"), Icons.decorating(MaterialDesignS.SHIELD_KEY_OUTLINE));
        prove.setId("authority-prove");
        prove.setMinWidth(Region.USE_PREF_SIZE);
        prove.disableProperty().bind(model.write().runningProperty());
        prove.setOnAction(_ -> dialogs.accept(new ProofDialog(certificate, close, code -> prove(certificate, code))));
        return new HBox(8, save, prove);
    }

    private MenuItem item(String kind, CaCertificate certificate, DownloadCa.Form form, String name) {
        var item = new MenuItem(Messages.text("authorities.save." + kind));
        item.setId("authority-save-" + kind);
        item.setOnAction(_ -> files.save(Messages.text("authorities.save." + kind), name)
                .ifPresent(file -> model.save(certificate, form, file)));
        return item;
    }

    private void prove(CaCertificate certificate, String code) {
        Optional<FileToSave> file = files.save(Messages.text("authorities.prove.file"), PROOF);
        file.ifPresent(chosen -> model.prove(certificate, code, chosen));
    }
}
