package io.sphereexplorer.ui.certificate;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.ui.certificate.facts.Validity;
import io.sphereexplorer.ui.certificate.facts.ValidityMark;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What came of looking at the files, before anything is sent; its room is reserved so that nothing jumps. */
final class CheckReport extends VBox {
    private static final double ROOM = 104;

    CheckReport() {
        super(4);
        setId("certificate-check");
        getStyleClass().add("check-report");
        setMinHeight(ROOM);
    }

    void show(AddForm.Check check, AddForm form, Instant now) {
        switch (check) {
            case AddForm.Check.Incomplete _ ->
                getChildren().setAll(label("check-note", Messages.text("certificates.check.incomplete")));
            case AddForm.Check.PasswordNeeded _ ->
                getChildren().setAll(label("check-note", Messages.text("certificates.check.password")));
            case AddForm.Check.Bad(Failure failure) ->
                getChildren()
                        .setAll(
                                label("check-problem", failure.happened()),
                                label("check-note", failure.notAffected() + " " + failure.advice()));
            case AddForm.Check.Good(CertificateFiles.Content content) -> showContent(content, form, now);
        }
    }

    private void showContent(CertificateFiles.Content content, AddForm form, Instant now) {
        CertificateFacts facts = content.facts();
        var validity = new ValidityMark(Validity.of(facts.notBefore(), facts.notAfter(), now));
        getChildren()
                .setAll(
                        label("check-subject", facts.subject()),
                        validity,
                        label(
                                "check-note",
                                Messages.text(
                                        "certificates.check.facts",
                                        facts.issuer(),
                                        facts.key(),
                                        CertificateText.octets(content.octets()))));
        if (!content.warnings().isEmpty()) {
            getChildren().add(label("check-warning", CertificateText.warnings(content.warnings())));
        }
        if (form.missingOctets(content) > 0) {
            getChildren()
                    .add(label(
                            "check-warning",
                            Messages.text(
                                    "certificates.check.noRoom", CertificateText.octets(form.missingOctets(content)))));
        }
    }

    private static Node label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        if (style.equals("check-note")) {
            label.getStyleClass().add(Styles.TEXT_MUTED);
        }
        label.setId("certificate-" + style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
