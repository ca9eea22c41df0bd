package io.sphereexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.device.AppApi;
import io.sphereexplorer.device.AppTrigger;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.CertificateApi;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.ProxyApi;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.device.certificate.TestCertificate;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Up and down the whole ladder, against emulated boards. */
class LadderTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final EmulatedSerialPorts ports =
            EmulatedSerialPorts.of(World.create(24, 2, now::get), AUTHORITY, _ -> {}, Line.ideal());
    private final Bench bench = benchTrusting(DeviceTrust.pinned().with(List.of(AUTHORITY.certificate())));

    @BeforeEach
    void letTheBoardsStart() {
        pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        bench.close();
        ports.close();
    }

    @Test
    void twoBoardsAreFoundAndSayWhoTheyAre() throws Exception {
        List<AttachedBoard> boards = bench.boards();

        assertThat(boards).extracting(AttachedBoard::connectionPath).containsExactly("313", "314");
        assertThat(boards).extracting(AttachedBoard::origin).containsOnly(AttachedBoard.Origin.EMULATED);
        assertThat(bench.idOf(boards.getFirst())).isNotEqualTo(bench.idOf(boards.getLast()));
    }

    @Test
    void everythingTheOverviewShowsIsRead() throws Exception {
        DeviceConnection board = bench.connection(first());

        assertThat(board.device().status().uptime()).isPositive();
        assertThat(board.restVersion()).contains("4.6.0");
        assertThat(board.device().osVersion()).isNotBlank();
        assertThat(board.device().images().components()).isNotEmpty();
        assertThat(board.device().abiVersions().applicationRuntime()).isPositive();
        assertThat(board.network().interfaces()).extracting("name").contains("wlan0", "azspheresvc");
        assertThat(board.network().status().proxy()).isEqualTo("disabled");
    }

    @Test
    void networkIsAddedReadChangedAndForgotten() throws Exception {
        Session session = Session.of(bench).on(first());
        List<AccessPoint> heard = session.device().wifi().scan();
        assertThat(heard).extracting(AccessPoint::ssid).contains(Ssid.of("LabNet-24"));

        WifiNetwork added = session.deviceToChange()
                .wifi()
                .add(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24")));
        session.deviceToChange().wifi().replaceKey(added.id(), Secret.of("another-key"));
        session.deviceToChange().wifi().setEnabled(added.id(), false);
        assertThat(session.device().wifi().networks())
                .extracting(WifiNetwork::id)
                .containsExactly(added.id());

        session.deviceToChange().wifi().forget(added.id());
        assertThat(session.device().wifi().networks()).isEmpty();
    }

    @Test
    void clientCertificateIsCheckedStoredShownAndRemoved(@TempDir Path folder) throws Exception {
        CertificateApi store = bench.connection(first()).certificates();
        TestCertificate lab = TestCertificate.valid();
        var files = new CertificateFiles(
                CertificateType.CLIENT,
                Files.writeString(folder.resolve("lab.pem"), lab.pem()),
                Optional.of(Files.writeString(folder.resolve("lab.key"), lab.encryptedKey())),
                Optional.of(Secret.of(TestCertificate.PASSWORD)));
        var id = new CertificateId("Lab.Client-1");
        int space = store.availableSpace();

        store.add(id, files.read(now.get()).certificate());

        assertThat(store.identifiers()).containsExactly("Lab.Client-1");
        assertThat(store.certificate(id).subject()).isEqualTo("/CN=Lab");
        assertThat(store.certificate(id).notBefore().toInstant(ZoneOffset.UTC)).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(store.availableSpace()).isLessThan(space);
        store.remove(id);
        assertThat(store.identifiers()).isEmpty();
        assertThatThrownBy(() -> store.remove(id)).hasMessageContaining("37.7");
    }

    @Test
    void proxyIsAppliedSwitchedAndDeleted() throws Exception {
        ProxyApi proxy = bench.connection(first()).proxy();
        var wanted = new Proxy(true, "proxy.lab", 8080, Optional.of("lab"), List.of("10.0.0.1"));
        Optional<Secret> password = Optional.of(Secret.of("s3cret"));

        assertThat(proxy.proxy()).isEmpty();
        assertThat(proxy.apply(wanted, password)).isEqualTo(wanted);
        assertThat(proxy.setEnabled(false, password).enabled()).isFalse();
        assertThat(proxy.proxy().orElseThrow().username()).contains("lab");
        proxy.delete();
        assertThat(proxy.proxy()).isEmpty();
    }

    @Test
    void installedApplicationIsStoppedStartedAndDeleted() throws Exception {
        EmulatedDevice device = ports.boards().getFirst().device();
        device.capabilities(List.of(11));
        AppApi apps = bench.connection(first()).apps();
        UUID blink = TestPackage.BLINK;
        assertThatThrownBy(() -> apps.stage(TestPackage.blink().build(), _ -> {}))
                .hasMessageContaining("device error 7.");

        device.imageSigners(TestPackage.signers());
        List<Long> told = new ArrayList<>();
        apps.stage(TestPackage.blink().build(), told::add);
        assertThat(told).isSorted().last().isEqualTo(8404L);
        assertThat(apps.status(blink).state()).isEqualTo("notPresent");

        assertThat(apps.install(true)).isFalse();
        assertThat(apps.installed()).contains(blink);
        assertThat(apps.status(blink).state()).isEqualTo("running");
        assertThat(apps.trigger(blink, AppTrigger.STOP).state()).isEqualTo("stopped");
        assertThat(apps.trigger(blink, AppTrigger.START).state()).isEqualTo("running");
        assertThat(apps.quota(blink).limit()).isZero();
        assertThat(apps.memory().current()).isPositive();
        apps.delete(blink);
        assertThat(apps.installed()).doesNotContain(blink);
        assertThatThrownBy(() -> apps.quota(blink)).hasMessageContaining("HTTP 404");
    }

    @Test
    void boardIsLockedForGood() throws Exception {
        Session session = Session.of(bench).on(first());
        assertThat(session.device().network().firewall()).isNotEmpty();
        assertThatThrownBy(() -> session.device().network().setHardwareAddress("wlan0", "aa:bb:33:dd:ee:ff"))
                .isInstanceOf(DeviceException.Refused.class);

        session.deviceToChange().device().setManufacturingState(ManufacturingState.DEVICE_COMPLETE);

        assertThat(session.device().device().manufacturingState()).isEqualTo(ManufacturingState.DEVICE_COMPLETE);
        assertThatThrownBy(() -> session.device().wifi().networks()).hasMessageContaining("HTTP 403");
    }

    @Test
    void namesOfAnyOctetsSurviveTheWayThereAndBack() throws Exception {
        Ssid name = Ssid.of(ByteString.copyOf(HexFormat.of().parseHex("ff00fe4c616280c3225c01")));
        DeviceConnection board = bench.connection(first());

        WifiNetwork added = board.wifi().add(NewWifiNetwork.open(name));

        assertThat(added.ssid()).isEqualTo(name);
        assertThat(board.wifi().network(added.id()).ssid()).isEqualTo(name);
    }

    @Test
    void shortKeyIsRefusedWithItsNumber() throws Exception {
        DeviceConnection board = bench.connection(first());

        assertThatThrownBy(() -> board.wifi().add(NewWifiNetwork.withKey(Ssid.of("Net"), Secret.of("1234567"))))
                .isInstanceOf(DeviceException.Refused.class)
                .hasMessageContaining("13.25");
        assertThat(board.isOpen()).isTrue();
    }

    @RepeatedTest(5)
    void boardThatWasPulledOutWorksAgainOncePluggedIn() throws Exception {
        AttachedBoard board = first();
        DeviceConnection connection = bench.connection(board);
        connection.device().status();

        ports.unplug(1);
        assertThatThrownBy(() -> connection.device().status()).isInstanceOf(DeviceException.Unplugged.class);
        assertThat(connection.isOpen()).isFalse();

        ports.plug(1);
        bench.rescan();
        assertThat(bench.connection(board).device().identity().id()).isEqualTo(bench.idOf(board));
    }

    @Test
    void boardIsReachedAgainAfterItsRestart() throws Exception {
        Session session = Session.of(bench).on(first());
        session.deviceToChange().device().restart();

        pass(Duration.ofMinutes(1));

        assertThat(uptimeOnceReachable(session)).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void boardOfAnUnknownAuthorityIsNotTrusted() {
        try (Bench strict = benchTrusting(DeviceTrust.pinned())) {
            assertThatThrownBy(() -> strict.connection(first())).isInstanceOf(DeviceException.NotTrusted.class);
        }
    }

    /** The connection of before the restart fails once, and is then made anew. */
    private static Duration uptimeOnceReachable(Session session) throws DeviceException {
        try {
            return session.device().device().status().uptime();
        } catch (DeviceException.Silent | DeviceException.RestNotReady _) {
            return session.device().device().status().uptime();
        }
    }

    private AttachedBoard first() {
        return bench.boards().getFirst();
    }

    private void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private Bench benchTrusting(DeviceTrust trust) {
        return new Bench(List.of(new SerialGateway(List.of(ports), trust)));
    }
}
