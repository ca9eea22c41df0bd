package io.sphereexplorer.ui.certificate.facts;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.certificate.CertificateExtension;
import io.sphereexplorer.device.certificate.CertificateFacts;
import io.sphereexplorer.device.certificate.file.CertificateFile;
import io.sphereexplorer.device.certificate.file.Remark;
import io.sphereexplorer.ui.common.Card;
import io.sphereexplorer.ui.common.Icons;
import io.sphereexplorer.ui.common.ReadValue;
import io.sphereexplorer.ui.common.ValueLabel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Everything that a certificate says of itself, as it was read. */
public final class FactsCard extends VBox {
    private static final double WIDTH = 240;

    /**
     * Of one certificate.
     *
     * @param ids begin with this
     * @param now decides how long it is still good
     */
    public FactsCard(String ids, CertificateFile.Entry entry, Instant now) {
        super(12);
        CertificateFacts facts = entry.facts();
        var card = new Card(CertificateTree.name(facts));
        entry.remarks().stream()
                .filter(remark -> remark != Remark.EXPIRED && remark != Remark.NOT_YET_VALID) // as the mark tells
                .forEach(remark -> card.wide(remark(remark)));
        card.row(
                        Messages.text("certificates.validity"),
                        new ValidityMark(Validity.of(facts.notBefore(), facts.notAfter(), now)))
                .row(Messages.text("certificates.from"), value(ids + "-from", CertificateTime.text(facts.notBefore())))
                .row(Messages.text("certificates.to"), value(ids + "-to", CertificateTime.text(facts.notAfter())))
                .row(Messages.text("certificates.subject"), value(ids + "-subject", parts(facts.subject())))
                .row(Messages.text("certificates.issuer"), value(ids + "-issuer", parts(facts.issuer())))
                .row(Messages.text("certificates.serial"), copied(ids + "-serial", facts.serial(), facts.serial()))
                .row(Messages.text("certificates.key"), value(ids + "-key", facts.key()))
                .row(Messages.text("certificates.signature"), value(ids + "-signature", facts.signature()))
                .row(
                        Messages.text("certificates.sha1"),
                        copied(ids + "-sha1", facts.sha1(), facts.sha1().replace(":", "")))
                .row(
                        Messages.text("certificates.sha256"),
                        copied(ids + "-sha256", facts.sha256(), facts.sha256().replace(":", "")));
        getChildren().setAll(card, extensions(ids, facts.extensions()));
    }

    private static Node extensions(String ids, List<CertificateExtension> extensions) {
        var card = new Card(Messages.text("certificates.extensions"));
        card.setId(ids + "-extensions");
        if (extensions.isEmpty()) {
            var none = new Label(Messages.text("certificates.extensions.none"));
            none.getStyleClass().add("muted");
            return card.wide(none);
        }
        for (CertificateExtension each : extensions) {
            String value = each.value().orElseGet(() -> Messages.text("certificates.extension.unreadable"));
            card.row(
                    title(each),
                    value(
                            ids + "-" + each.name(),
                            each.isCritical() ? Messages.text("certificates.extension.critical", value) : value));
        }
        return card;
    }

    private static String title(CertificateExtension extension) {
        return switch (extension.name()) {
            case "keyUsage" -> Messages.text("certificates.extension.keyUsage");
            case "basicConstraints" -> Messages.text("certificates.extension.basicConstraints");
            case "extKeyUsage" -> Messages.text("certificates.extension.extKeyUsage");
            case "subjectAltName" -> Messages.text("certificates.extension.subjectAltName");
            case "subjectKeyIdentifier" -> Messages.text("certificates.extension.subjectKeyIdentifier");
            case "authorityKeyIdentifier" -> Messages.text("certificates.extension.authorityKeyIdentifier");
            case "cRLDistributionPoints" -> Messages.text("certificates.extension.cRLDistributionPoints");
            case "authorityInfoAccess" -> Messages.text("certificates.extension.authorityInfoAccess");
            case "certificatePolicies" -> Messages.text("certificates.extension.certificatePolicies");
            default -> extension.name();
        };
    }

    private static Node remark(Remark remark) {
        var label = new Label(
                Messages.text("inspection.remark." + remark.name().toLowerCase(Locale.ROOT)),
                Icons.decorating(MaterialDesignA.ALERT_OUTLINE));
        label.getStyleClass().add("certificate-remark");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** With blanks where a line may end. */
    private static String parts(String name) {
        return name.replaceAll(",(?=[A-Za-z0-9.]+=)", ", ");
    }

    private static Node value(String id, String text) {
        var label = new ValueLabel(present(text), WIDTH);
        label.setId(id);
        return label;
    }

    private static Node copied(String id, String shown, String copied) {
        var label = new ValueLabel(present(shown.replace(':', ' ')), WIDTH)
                .monospaced()
                .copying(Messages.text("common.copy"), present(copied));
        label.setId(id);
        return label;
    }

    private static ObservableValue<ReadValue<String>> present(String text) {
        return new SimpleObjectProperty<>(new ReadValue.Present<>(text));
    }
}
