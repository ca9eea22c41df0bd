package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.device.StoredCertificate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a board told of its store, and which certificate of it is looked at; FX thread. */
final class KnownStore {
    private final ObservableList<StoredCertificate> certificates = FXCollections.observableArrayList();
    // A field, because a listener on a read-only view does not keep the view alive.
    private final ObservableList<StoredCertificate> certificatesView =
            FXCollections.unmodifiableObservableList(certificates);
    private final ReadOnlyObjectWrapper<Optional<StoreReading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reloadDue = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());

    /** In the order of the board. */
    ObservableList<StoredCertificate> certificates() {
        return certificatesView;
    }

    /** Empty before the board told anything, and while it is silent. */
    ReadOnlyObjectProperty<Optional<StoreReading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether the board's Wi-Fi has not seen the latest change of the store, and uses certificates. */
    ReadOnlyBooleanProperty reloadDueProperty() {
        return reloadDue.getReadOnlyProperty();
    }

    /** The name of what is looked at. */
    ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    /** The certificate that is looked at, as long as the board stores it. */
    Optional<StoredCertificate> selected() {
        return certificates.stream()
                .filter(each -> selected.get().filter(each.id()::equals).isPresent())
                .findFirst();
    }

    void show(StoreReading told) {
        if (!certificates.equals(told.certificates())) {
            Optional<String> chosen = selected.get();
            certificates.setAll(told.certificates());
            selected.set(chosen.filter(told::holds));
        }
        reading.set(Optional.of(told)); // last, for whoever looks at it looks at the others, too
    }

    /** The store is not any more what the board's Wi-Fi has read. */
    void changed() {
        reloadDue.set(reading.get().filter(StoreReading::isUsedByNetworks).isPresent());
    }

    /** The board's Wi-Fi has read it. */
    void reloaded() {
        reloadDue.set(false);
    }

    void forget() {
        certificates.clear();
        reloadDue.set(false);
        reading.set(Optional.empty());
    }
}
