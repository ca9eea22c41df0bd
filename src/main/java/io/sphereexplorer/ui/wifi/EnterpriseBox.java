package io.sphereexplorer.ui.wifi;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.ui.common.ReadValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The part of the join dialogue for EAP-TLS networks. */
final class EnterpriseBox extends VBox {
    private final EnterpriseForm form;

    /** @param openCertificates leads to where a certificate can be added */
    EnterpriseBox(EnterpriseForm form, Runnable openCertificates) {
        super(12);
        this.form = form;
        setId("wifi-enterprise");
        getChildren()
                .addAll(
                        choice(
                                "wifi-client-certificate",
                                "wifi.eap.client",
                                "wifi.eap.noClient",
                                form.clientProperty()),
                        choice("wifi-root-certificate", "wifi.eap.root", "wifi.eap.noRoot", form.rootProperty()),
                        identity(),
                        hint(),
                        link(openCertificates));
    }

    private Node choice(String id, String label, String none, ObjectProperty<Optional<StoredCertificate>> value) {
        var box = new ComboBox<Optional<StoredCertificate>>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<StoredCertificate> certificate) {
                return certificate
                        .map(each -> Messages.text("wifi.eap.certificate", each.id(), each.subject()))
                        .orElseGet(() -> Messages.text(none));
            }

            @Override
            public Optional<StoredCertificate> fromString(String text) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        form.storedProperty().subscribe(read -> {
            Optional<StoredCertificate> chosen = value.get();
            box.getItems().setAll(items(read));
            value.set(chosen);
        });
        box.valueProperty().bindBidirectional(value);
        var caption = new Label(Messages.text(label));
        caption.setLabelFor(box);
        return new VBox(4, caption, box);
    }

    private static List<Optional<StoredCertificate>> items(ReadValue<List<StoredCertificate>> read) {
        var items = new ArrayList<Optional<StoredCertificate>>();
        items.add(Optional.empty());
        read.known().ifPresent(stored -> stored.forEach(each -> items.add(Optional.of(each))));
        return items;
    }

    private Node identity() {
        var field = new TextField();
        field.setId("wifi-identity");
        field.setPromptText(Messages.text("wifi.eap.identityPrompt"));
        field.textProperty().bindBidirectional(form.identityProperty());
        var caption = new Label(Messages.text("wifi.eap.identity"));
        caption.setLabelFor(field);
        var problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.textProperty()
                .bind(form.identityProperty()
                        .map(_ -> form.isIdentityGood() ? "" : Messages.text("wifi.eap.identityLength")));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return new VBox(4, caption, field, problem);
    }

    private Node hint() {
        var hint = new Label();
        hint.setId("wifi-eap-hint");
        hint.getStyleClass().add("dialog-note");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(form.storedProperty().map(EnterpriseBox::hint));
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        return hint;
    }

    private static String hint(ReadValue<List<StoredCertificate>> read) {
        return switch (read) {
            case ReadValue.Unread<List<StoredCertificate>> _, ReadValue.Reading<List<StoredCertificate>> _ ->
                Messages.text("wifi.eap.reading");
            case ReadValue.Unreadable<List<StoredCertificate>> _ -> Messages.text("wifi.eap.unreadable");
            case ReadValue.Present<List<StoredCertificate>>(List<StoredCertificate> stored) ->
                stored.isEmpty() ? Messages.text("wifi.eap.none") : "";
        };
    }

    private static Node link(Runnable openCertificates) {
        var link = new Hyperlink(Messages.text("wifi.eap.open"));
        link.setId("wifi-eap-certificates");
        link.getStyleClass().add(Styles.TEXT_SMALL);
        link.setOnAction(_ -> openCertificates.run());
        return link;
    }
}
