package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.certificate.ShowCertificate;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.Background;
import io.sphereexplorer.ui.common.BackgroundValue;
import io.sphereexplorer.ui.common.ReadValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The certificates on the board that an EAP-TLS network can be joined with. */
final class CertificateChoice {
    private final Session session;
    private final BackgroundValue<List<StoredCertificate>> stored;

    CertificateChoice(Session session, Background background) {
        this.session = session;
        stored = new BackgroundValue<>(background);
    }

    /** Asks the board anew; for a choice only, so it runs past the console's echo. */
    void read() {
        stored.read(this::ask);
    }

    ReadOnlyObjectProperty<ReadValue<List<StoredCertificate>>> storedProperty() {
        return stored.valueProperty();
    }

    /** What may be a client's: the board does not tell types, but a root has signed itself. */
    static Optional<StoredCertificate> likelyClient(List<StoredCertificate> all) {
        return all.stream()
                .filter(each -> !each.subject().equals(each.issuer()))
                .findFirst();
    }

    /** What may be a root. */
    static Optional<StoredCertificate> likelyRoot(List<StoredCertificate> all) {
        return all.stream().filter(each -> each.subject().equals(each.issuer())).findFirst();
    }

    private List<StoredCertificate> ask() throws IOException {
        List<StoredCertificate> found = new ArrayList<>();
        for (String name : new ListCertificates().run(session)) {
            Optional<CertificateId> id = CertificateId.parse(name);
            if (id.isPresent()) {
                found.add(new ShowCertificate(id.get()).run(session));
            }
        }
        return List.copyOf(found);
    }
}
