package io.sphereexplorer.ui.certificate;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.ui.certificate.facts.CertificateTime;
import io.sphereexplorer.ui.certificate.facts.Validity;
import io.sphereexplorer.ui.certificate.facts.ValidityMark;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.EmptyState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All that is known of the chosen certificate; removing it is asked about in place, since its key is lost with it. */
final class Inspector extends ScrollPane {
    private static final String MAY_BREAK = "\u200B";

    private final CertificateViewModel model;

    Inspector(CertificateViewModel model) {
        this.model = model;
        setId("certificate-inspector");
        getStyleClass().add("certificate-inspector");
        setFitToWidth(true);
        model.selectedProperty().subscribe(_ -> show());
        model.known().readingProperty().subscribe(_ -> show());
    }

    private void show() {
        setContent(model.known().selected().<Node>map(this::card).orElseGet(this::none));
        setFitToHeight(model.known().selected().isEmpty());
    }

    private Node none() {
        return model.certificates().isEmpty()
                ? purpose()
                : new EmptyState(
                        MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE,
                        Messages.text("certificates.none.title"),
                        Messages.text("certificates.none.text"));
    }

    /** For whoever meets an empty store and wonders whether it should be filled. */
    private static Node purpose() {
        return new VBox(new Card(Messages.text("certificates.purpose"))
                .wide(text("certificate-purpose", Messages.text("certificates.purpose.text")))
                .row(
                        Messages.text("certificates.purpose.clientName"),
                        text("certificate-purpose-client", Messages.text("certificates.purpose.client")))
                .row(
                        Messages.text("certificates.type.root"),
                        text("certificate-purpose-root", Messages.text("certificates.purpose.root"))));
    }

    private Node card(StoredCertificate certificate) {
        var card = new Card(certificate.id())
                .row(Messages.text("certificates.validity"), new ValidityMark(Validity.of(certificate, model.now())))
                .row(Messages.text("certificates.subject"), text("certificate-subject", certificate.subject()))
                .row(Messages.text("certificates.issuer"), text("certificate-issuer", certificate.issuer()))
                .row(
                        Messages.text("certificates.from"),
                        text("certificate-from", CertificateTime.text(certificate.notBefore())))
                .row(
                        Messages.text("certificates.to"),
                        text("certificate-to", CertificateTime.text(certificate.notAfter())))
                .row(Messages.text("certificates.users"), text("certificate-users", users(certificate)));
        model.addedHere()
                .of(certificate)
                .ifPresentOrElse(added -> addKnown(card, added), () -> card.wide(note("certificates.notTold")));
        return card.wide(removal(certificate));
    }

    private static void addKnown(Card card, AddedHere.Added added) {
        card.row(Messages.text("certificates.type"), text("certificate-type", CertificateText.type(added.type())))
                .row(
                        Messages.text("certificates.key"),
                        text("certificate-key", added.facts().key()))
                .row(
                        Messages.text("certificates.sha256"),
                        monospaced("certificate-sha256", added.facts().sha256()))
                .row(
                        Messages.text("certificates.sha1"),
                        monospaced("certificate-sha1", added.facts().sha1()));
    }

    private String users(StoredCertificate certificate) {
        return model.known()
                .readingProperty()
                .get()
                .map(told -> CertificateText.users(told, certificate.id()))
                .orElse("");
    }

    private Node removal(StoredCertificate certificate) {
        var place = new HBox(8);
        place.setAlignment(Pos.CENTER_RIGHT);
        place.getStyleClass().add("certificate-removal");
        place.setMinHeight(Region.USE_PREF_SIZE);
        place.disableProperty().bind(model.change().runningProperty());
        offer(place, certificate);
        return place;
    }

    private void offer(HBox place, StoredCertificate certificate) {
        var remove = button("certificate-remove", "certificates.remove");
        remove.setOnAction(_ -> ask(place, certificate));
        place.getChildren().setAll(remove);
    }

    private void ask(HBox place, StoredCertificate certificate) {
        var question = new Label(question(certificate));
        question.setId("certificate-remove-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        var remove = button("certificate-remove-yes", "certificates.remove.yes");
        remove.getStyleClass().add(Styles.DANGER);
        remove.setOnAction(_ -> model.remove(certificate));
        var keep = button("certificate-remove-no", "certificates.remove.no");
        keep.setOnAction(_ -> offer(place, certificate));
        place.getChildren().setAll(question, remove, keep);
        keep.requestFocus();
    }

    private String question(StoredCertificate certificate) {
        List<WifiNetwork> users = model.known()
                .readingProperty()
                .get()
                .map(told -> told.usersOf(certificate.id()))
                .orElse(List.of());
        return users.isEmpty()
                ? Messages.text("certificates.remove.question", certificate.id())
                : Messages.text("certificates.remove.used", certificate.id(), CertificateText.names(users));
    }

    private static Button button(String id, String text) {
        var button = new Button(Messages.text(text));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label note(String key) {
        var note = new Label(Messages.text(key));
        note.setId("certificate-not-told");
        note.getStyleClass().add(Styles.TEXT_MUTED);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private static Label monospaced(String id, String text) {
        Label label = text(id, text.replace(":", ":" + MAY_BREAK));
        label.getStyleClass().add("monospaced");
        return label;
    }

    private static Label text(String id, String text) {
        var label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
