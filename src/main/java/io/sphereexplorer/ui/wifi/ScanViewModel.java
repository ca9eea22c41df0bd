package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.wifi.ScanNetworks;
import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.ui.common.AsyncAction;
import io.sphereexplorer.ui.common.Background;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The networks a board sees: scanned, filtered, chosen, lit in list and picture. */
public final class ScanViewModel {
    private final AsyncAction<List<AccessPoint>> scan;
    private final ObservableList<NetworkRow> all = FXCollections.observableArrayList();
    private final ObservableList<NetworkRow> rows = FXCollections.observableArrayList();
    private final ObservableList<NetworkRow> allView = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<NetworkRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<AccessPoint.Band> band = new SimpleObjectProperty<>(AccessPoint.Band.GHZ_2_4);
    private final ObjectProperty<Optional<NetworkRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<FoundNetwork.Key>> lit = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper scanned = new ReadOnlyBooleanWrapper();
    private List<FoundNetwork> found = List.of();
    private List<WifiNetwork> stored = List.of();
    private Optional<Ssid> joined = Optional.empty();

    /** A scan that waits until the board's Wi-Fi has started. */
    private record PatientScan(Patience patience) implements Command<List<AccessPoint>> {
        @Override
        public List<AccessPoint> run(Session session) throws IOException {
            return patience.ask(() -> new ScanNetworks().run(session));
        }

        @Override
        public String asText() {
            return new ScanNetworks().asText();
        }
    }

    ScanViewModel(Session session, CommandRunner commands, Background background, Pace pace) {
        scan = background.action(() -> commands.run(session, new PatientScan(new Patience(pace))), this::show);
        filter.subscribe(_ -> filterRows());
    }

    public AsyncAction<List<AccessPoint>> scan() {
        return scan;
    }

    /** Whether a scan has ever been answered. */
    public ReadOnlyBooleanProperty scannedProperty() {
        return scanned.getReadOnlyProperty();
    }

    /** What the filter lets pass, the strongest first. */
    public ObservableList<NetworkRow> rows() {
        return rowsView;
    }

    /** Everything found, for the picture. */
    public ObservableList<NetworkRow> all() {
        return allView;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** The band the picture shows. */
    public ObjectProperty<AccessPoint.Band> bandProperty() {
        return band;
    }

    /** The chosen row; it stays chosen over a new scan as long as the network is in sight. */
    public ObjectProperty<Optional<NetworkRow>> selectedProperty() {
        return selected;
    }

    /** The network the pointer stands on, in the list or in the picture. */
    public ObjectProperty<Optional<FoundNetwork.Key>> litProperty() {
        return lit;
    }

    /** Marks the rows by what the board says of itself. */
    void mark(List<WifiNetwork> storedNetworks, Optional<Ssid> joinedNetwork) {
        stored = List.copyOf(storedNetworks);
        joined = joinedNetwork;
        showRows();
    }

    /** A network in sight whose name is the same but for the case of its letters. */
    Optional<Ssid> otherCaseOf(Ssid name) {
        return found.stream()
                .map(FoundNetwork::ssid)
                .filter(seen -> !seen.equals(name) && seen.text().equalsIgnoreCase(name.text()))
                .findFirst();
    }

    Optional<NetworkRow> rowNamed(String name) {
        return all.stream()
                .filter(row -> row.network().ssid().text().equals(name))
                .findFirst();
    }

    /** The entry under which the board stores the network, if it does. */
    Optional<WifiNetwork> storedEntryOf(FoundNetwork network) {
        return stored.stream()
                .filter(known -> known.ssid().equals(network.ssid()) && known.security() == network.security())
                .findFirst();
    }

    private void show(List<AccessPoint> points) {
        found = FoundNetwork.group(points);
        scanned.set(true);
        showRows();
    }

    private void showRows() {
        List<NetworkRow> news = found.stream().map(this::row).toList();
        if (!all.equals(news)) {
            all.setAll(news);
            filterRows();
        }
    }

    /** The board can only have joined what it stores. */
    private NetworkRow row(FoundNetwork network) {
        boolean known = storedEntryOf(network).isPresent();
        return new NetworkRow(
                network, known, known && joined.filter(network.ssid()::equals).isPresent());
    }

    private void filterRows() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<NetworkRow> news = all.stream()
                .filter(row -> NetworkText.name(row.network().ssid())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        if (!rows.equals(news)) {
            Optional<FoundNetwork.Key> chosen =
                    selected.get().map(row -> row.network().key());
            rows.setAll(news);
            selected.set(news.stream()
                    .filter(row -> chosen.filter(row.network().key()::equals).isPresent())
                    .findFirst());
        }
    }
}
