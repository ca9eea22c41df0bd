package io.sphereexplorer.ui.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateViewModelTest {
    @TempDir
    private Path folder;

    private PracticeStore store;
    private CertificateViewModel model;

    @BeforeEach
    void startOnAnEmptyStore() {
        store = new PracticeStore(folder);
        model = store.model();
    }

    @Test
    void nothingIsKnownBeforeTheBoardIsAsked() {
        assertThat(model.known().readingProperty().get()).isEmpty();
        assertThat(model.certificates()).isEmpty();
    }

    @Test
    void emptyStoreHasAllItsRoom() {
        model.follow();

        StoreReading reading = model.known().readingProperty().get().orElseThrow();
        assertThat(reading.certificates()).isEmpty();
        assertThat(CertificateText.room(reading)).isEqualTo("24,514 of 24,514 bytes free");
        assertThat(store.console).isEmpty();
    }

    @Test
    void refreshOfTheUserIsSeenInTheConsole() {
        model.refresh();

        assertThat(store.console).containsExactly("device certificate list");
        assertThat(model.known().readingProperty().get()).isPresent();
    }

    @Test
    void addedCertificateIsListedChosenAndKnownBetterThanTheBoardTells() {
        addClient();

        assertThat(ids()).containsExactly("lab-client");
        StoredCertificate chosen = model.known().selected().orElseThrow();
        AddedHere.Added known = model.addedHere().of(chosen).orElseThrow();
        assertThat(known.type()).isEqualTo(CertificateType.CLIENT);
        assertThat(known.facts().key()).isEqualTo("EC 256");
        assertThat(known.facts().sha256()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(store.console)
                .singleElement()
                .asString()
                .startsWith("device certificate add --certificate lab-client --cert-type client --public-key-file ")
                .endsWith(" --private-key-password ********");
    }

    @Test
    void certificateThatWasReplacedElsewhereIsNotTakenForTheOneAddedHere() {
        addClient();
        var other = store.model();

        AddForm form = other.form(CertificateType.CLIENT);
        form.choose(store.expired());
        form.keyProperty().set(store.key().toString());
        form.idProperty().set("lab-client");
        form.submit(PracticeAuthority.KEY_PASSWORD);
        model.follow();

        assertThat(model.addedHere().of(model.known().selected().orElseThrow())).isEmpty();
    }

    @Test
    void networksThatUseACertificateAreNamed() throws IOException {
        addClient();
        join("lab-client", Optional.of("lab-root"));
        model.refresh();

        StoreReading reading = model.known().readingProperty().get().orElseThrow();
        assertThat(CertificateText.users(reading, "lab-client")).isEqualTo("Lab-EAP");
        assertThat(CertificateText.users(reading, "lab-root")).isEqualTo("Lab-EAP");
        assertThat(CertificateText.users(reading, "other")).isEqualTo("no stored network");
    }

    @Test
    void storeIsReadAlthoughTheWifiIsOff() {
        store.fail(request -> request.path().startsWith("/wifi"));

        addClient();

        StoreReading reading = model.known().readingProperty().get().orElseThrow();
        assertThat(reading.certificates()).hasSize(1);
        assertThat(CertificateText.users(reading, "lab-client")).contains("not known");
    }

    @Test
    void wifiIsToldOfChangesIfItUsesCertificates() throws IOException {
        addClient();
        assertThat(model.known().reloadDueProperty().get()).isFalse();

        join("lab-client", Optional.empty());
        model.refresh();
        addRoot();
        assertThat(model.known().reloadDueProperty().get()).isTrue();

        model.reloadWifi();
        assertThat(model.known().reloadDueProperty().get()).isFalse();
        assertThat(store.console).endsWith("device wifi reload-config");
    }

    @Test
    void removedCertificateIsGone() {
        addClient();

        model.remove(model.certificates().getFirst());

        assertThat(model.certificates()).isEmpty();
        assertThat(model.known().selected()).isEmpty();
        assertThat(store.console).endsWith("device certificate delete --certificate lab-client");
    }

    @Test
    void refusedRemovalIsToldAndNothingIsForgotten() {
        addClient();
        store.fail(request -> request.method().equals("DELETE"));

        model.remove(model.certificates().getFirst());

        assertThat(model.shownProblem().getValue()).isPresent();
        assertThat(ids()).containsExactly("lab-client");
    }

    @Test
    void nextTryTakesTheProblemBack() {
        addClient();
        store.fail(request -> request.method().equals("DELETE"));
        model.remove(model.certificates().getFirst());
        store.fail(_ -> false);

        model.remove(model.certificates().getFirst());

        assertThat(model.shownProblem().getValue()).isEmpty();
    }

    @Test
    void silentBoardLeavesNothingKnown() {
        addClient();
        store.board.silent(true);

        model.refresh();

        assertThat(model.known().readingProperty().get()).isEmpty();
        assertThat(model.certificates()).isEmpty();
        model.answeringProperty().set(false);
        assertThat(model.shownProblem().getValue()).isEmpty();
    }

    @Test
    void boardThatAnswersAgainIsReadAgain() {
        addClient();
        model.follow();
        model.answeringProperty().set(false);
        assertThat(model.certificates()).isEmpty();

        model.answeringProperty().set(true);

        assertThat(ids()).containsExactly("lab-client");
    }

    @Test
    void commandTypedInTheConsoleIsSeenOnlyWhileThePaneIsShown() throws IOException {
        model.follow();
        join("lab-client", Optional.empty());
        assertThat(model.known()
                        .readingProperty()
                        .get()
                        .orElseThrow()
                        .networks()
                        .orElseThrow())
                .hasSize(1);

        model.rest();
        join("other", Optional.empty());
        assertThat(model.known()
                        .readingProperty()
                        .get()
                        .orElseThrow()
                        .networks()
                        .orElseThrow())
                .hasSize(1);
    }

    @Test
    void changeDuringAReadingIsReadAfterIt() {
        var changed = new AtomicBoolean();
        store.fail(request -> {
            if (request.path().equals("/certstore/space") && changed.compareAndSet(false, true)) {
                addRoot(); // the names were read before
            }
            return false;
        });

        model.follow();

        assertThat(ids()).containsExactly("lab-root");
    }

    private void addClient() {
        PracticeStore.add(model, CertificateType.CLIENT, store.client(), store.key());
    }

    private void addRoot() {
        PracticeStore.add(model, CertificateType.ROOT_CA, store.root(), Path.of(""));
    }

    private void join(String client, Optional<String> root) throws IOException {
        var access =
                new WifiAccess.Certificates(new CertificateId(client), Optional.empty(), root.map(CertificateId::new));
        String name = client.equals("other") ? "Other" : "Lab-EAP";
        store.commands.run(store.session, new AddNetwork(NewWifiNetwork.of(Ssid.of(name), access)));
        store.console.clear();
    }

    private List<String> ids() {
        return model.certificates().stream().map(StoredCertificate::id).toList();
    }
}
