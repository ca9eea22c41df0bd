package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.ui.common.ReadValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What an EAP-TLS network asks for: certificates of the board's store, and perhaps an identity. */
final class EnterpriseForm {
    private final CertificateChoice choice;
    private final ObjectProperty<Optional<StoredCertificate>> client = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StoredCertificate>> root = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty identity = new SimpleStringProperty("");

    EnterpriseForm(CertificateChoice choice) {
        this.choice = choice;
    }

    /** Asks the board what it stores, and chooses what is likely to be meant. */
    void read() {
        choice.storedProperty().subscribe(read -> read.known().ifPresent(this::propose));
        choice.read();
    }

    ReadOnlyObjectProperty<ReadValue<List<StoredCertificate>>> storedProperty() {
        return choice.storedProperty();
    }

    ObjectProperty<Optional<StoredCertificate>> clientProperty() {
        return client;
    }

    /** Empty if the board shall believe any network of this name. */
    ObjectProperty<Optional<StoredCertificate>> rootProperty() {
        return root;
    }

    StringProperty identityProperty() {
        return identity;
    }

    boolean isIdentityGood() {
        return identity.get().getBytes(StandardCharsets.UTF_8).length <= WifiAccess.MAX_IDENTITY;
    }

    /** Empty as long as something is missing. */
    Optional<WifiAccess.Certificates> access() {
        Optional<String> named = Optional.of(identity.get().strip()).filter(text -> !text.isEmpty());
        return client.get()
                .flatMap(chosen -> CertificateId.parse(chosen.id()))
                .filter(_ -> isIdentityGood())
                .map(id -> new WifiAccess.Certificates(
                        id, named, root.get().flatMap(chosen -> CertificateId.parse(chosen.id()))));
    }

    private void propose(List<StoredCertificate> stored) {
        client.set(CertificateChoice.likelyClient(stored));
        root.set(CertificateChoice.likelyRoot(stored));
    }
}
