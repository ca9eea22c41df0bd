package io.sphereexplorer.ui.certificate;

import atlantafx.base.theme.Styles;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.ui.certificate.facts.Validity;
import io.sphereexplorer.ui.certificate.facts.ValidityMark;
import io.sphereexplorer.ui.common.Truncation;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A stored certificate in the list: its name, whom it stands for, and until when it is good. */
final class CertificateCell extends ListCell<StoredCertificate> {
    private final Function<StoredCertificate, Validity> validity;

    CertificateCell(Function<StoredCertificate, Validity> validity) {
        this.validity = validity;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StoredCertificate certificate, boolean empty) {
        super.updateItem(certificate, empty);
        setGraphic(certificate == null || empty ? null : line(certificate));
    }

    private Node line(StoredCertificate certificate) {
        Label name = Truncation.explained(new Label(certificate.id()));
        name.getStyleClass().add("certificate-name");
        Label subject = Truncation.explained(new Label(certificate.subject()));
        subject.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        var words = new VBox(name, subject);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, words, new ValidityMark(validity.apply(certificate)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(40);
        return line;
    }
}
