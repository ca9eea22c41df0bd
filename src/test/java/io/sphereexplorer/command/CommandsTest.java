package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.command.app.DeleteApps;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.app.ListImages;
import io.sphereexplorer.command.app.ShowAppQuota;
import io.sphereexplorer.command.app.ShowAppStatus;
import io.sphereexplorer.command.app.ShowImagePackage;
import io.sphereexplorer.command.app.ShowMemoryStats;
import io.sphereexplorer.command.app.StartApp;
import io.sphereexplorer.command.app.StopApp;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.command.certificate.DeleteCertificate;
import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.certificate.ShowCertificate;
import io.sphereexplorer.command.certificate.ShowCertificateQuota;
import io.sphereexplorer.command.device.BoardAnswer;
import io.sphereexplorer.command.device.ListAttached;
import io.sphereexplorer.command.device.RescanAttached;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.device.ShowAttached;
import io.sphereexplorer.command.device.ShowCapabilities;
import io.sphereexplorer.command.device.ShowManufacturingState;
import io.sphereexplorer.command.device.ShowOsVersion;
import io.sphereexplorer.command.device.ShowSecurityState;
import io.sphereexplorer.command.device.ShowStatus;
import io.sphereexplorer.command.device.UpdateManufacturingState;
import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.command.network.DeleteProxy;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.network.DisableProxy;
import io.sphereexplorer.command.network.EnableInterface;
import io.sphereexplorer.command.network.EnableProxy;
import io.sphereexplorer.command.network.ListInterfaces;
import io.sphereexplorer.command.network.ShowNetworkStatus;
import io.sphereexplorer.command.network.ShowProxy;
import io.sphereexplorer.command.network.UpdateInterface;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.DisableNetwork;
import io.sphereexplorer.command.wifi.EnableNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.command.wifi.ListFailures;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.command.wifi.ReloadWifiConfig;
import io.sphereexplorer.command.wifi.ReplaceKey;
import io.sphereexplorer.command.wifi.ScanNetworks;
import io.sphereexplorer.command.wifi.ShowNetwork;
import io.sphereexplorer.command.wifi.ShowWifiStatus;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.BoardScript;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
    private static final DeviceId ID = new DeviceId("ab".repeat(64));
    private static final CertificateId CERTIFICATE = new CertificateId("Lab.1");
    private static final Proxy PROXY = new Proxy(true, "proxy", 8080, Optional.empty(), List.of("a", "b c"));
    private static final String APPLY_PROXY = "device network proxy apply --address proxy --port 8080"
            + " --authentication anonymous --enable --no-proxy-addresses a \"b c\"";
    private static final String DISABLE_PROXY = "device network proxy disable --password ********";
    private static final String UPDATE_INTERFACE =
            "device network update-interface --interface eth0 --hardware-address aa:bb:33:dd:ee:ff";
    private static final Optional<UUID> APP = Optional.of(new UUID(7, 24));
    private static final String SECRET = "sphere-lab-24";
    private static final String NETWORK = """
            {"ssid":"Net","configState":"enabled","connectionState":"unknown","id":2,"securityState":"psk",\
            "targetedScan":false}""";

    private final BoardScript board = new BoardScript().id(ID).answer("GET /status", "{\"uptime\":634}");
    private final FakeGateway gateway = new FakeGateway();
    private final Session session = Session.of(new Bench(List.of(gateway)));

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb(new ListAttached(), "device list-attached", false),
                verb(new ShowAttached(), "device show-attached", false),
                verb(new RescanAttached(), "device rescan-attached", false),
                verb(new ShowOsVersion(), "device show-os-version", false),
                verb(new RestartDevice(), "device restart", true),
                verb(new ShowCapabilities(), "device capability show-attached", false),
                verb(new ShowManufacturingState(), "device manufacturing-state show", false),
                verb(new ScanNetworks(), "device wifi scan", false),
                verb(new ListNetworks(), "device wifi list", false),
                verb(new ShowNetwork(3), "device wifi show --id 3", false),
                verb(new EnableNetwork(3), "device wifi enable --id 3", true),
                verb(new DisableNetwork(3), "device wifi disable --id 3", true),
                verb(new ForgetNetwork(3), "device wifi forget --id 3", true),
                verb(new ShowWifiStatus(), "device wifi show-status", false),
                verb(new ReloadWifiConfig(), "device wifi reload-config", true),
                verb(new ListFailures(), "device network show-diagnostics", false),
                verb(new ListInterfaces(), "device network list-interfaces", false),
                verb(new EnableInterface("wlan0"), "device network enable --interface wlan0", true),
                verb(new DisableInterface("wlan0"), "device network disable --interface wlan0", true),
                verb(new ShowNetworkStatus(), "device network show-status", false),
                verb(new ShowProxy(), "device network proxy show", false),
                verb(new ApplyProxy(PROXY, Optional.empty()), APPLY_PROXY, true),
                verb(new EnableProxy(Optional.empty()), "device network proxy enable", true),
                verb(new DisableProxy(Optional.of(Secret.of(SECRET))), DISABLE_PROXY, true),
                verb(new DeleteProxy(), "device network proxy delete", true),
                verb(new UpdateInterface("eth0", "aa:bb:33:dd:ee:ff"), UPDATE_INTERFACE, true),
                verb(new ListImages(), "device image list-installed", false),
                verb(new ShowMemoryStats(), "device app show-memory-stats", false),
                verb(new ShowAppStatus(Optional.empty()), "device app show-status", false),
                verb(new ShowAppQuota(APP), "device app show-quota --component-id " + APP.get(), false),
                verb(new StartApp(APP, true), "device app start --component-id " + APP.get() + " --debug-mode", true),
                verb(new StopApp(APP), "device app stop --component-id " + APP.get(), true),
                verb(
                        new DeleteApps(Optional.empty(), List.of(APP.get(), new UUID(0, 1))),
                        "device sideload delete --except-component-ids " + APP.get() + " " + new UUID(0, 1),
                        true),
                verb(new ListCertificates(), "device certificate list", false),
                verb(new ShowCertificateQuota(), "device certificate show-quota", false),
                verb(new ShowCertificate(CERTIFICATE), "device certificate show --certificate Lab.1", false),
                verb(new DeleteCertificate(CERTIFICATE), "device certificate delete --certificate Lab.1", true),
                verb(new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))), "device wifi add --ssid Guest", true),
                verb(
                        new AddNetwork(NewWifiNetwork.withKey(Ssid.of("Lab \"24\""), Secret.of(SECRET))),
                        "device wifi add --ssid \"Lab \\\"24\\\"\" --psk ********",
                        true),
                verb(
                        new AddNetwork(
                                new NewWifiNetwork(Ssid.of("Café"), new WifiAccess.Open(), true, Optional.of("c 1"))),
                        "device wifi add --ssid \"Café\" --config-name \"c 1\" --targeted-scan",
                        true));
    }

    private static Arguments verb(Command<?> command, String text, boolean changes) {
        return Arguments.of(command, text, changes);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbIsSpeltAsUsersTypeIt(Command<?> command, String text, boolean changes) {
        assertThat(command.asText()).isEqualTo(text);
        assertThat(command.changesBoard()).isEqualTo(changes);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyChangeFirstAsksAgainWhoTheBoardIs(Command<?> command, String text, boolean changes) {
        gateway.plug("313", board);
        try {
            command.run(session);
        } catch (IOException e) {
            assertThat(e).as(text).isInstanceOf(DeviceException.Refused.class);
        }

        if (changes) {
            assertThat(board.requests()).hasSize(2).startsWith("GET /device/security_state");
        }
    }

    @Test
    void secretsShowNowhere() {
        var add = new AddNetwork(NewWifiNetwork.withKey(Ssid.of("Net"), Secret.of(SECRET)));
        var replace = new ReplaceKey(2, Secret.of(SECRET));

        var client = new AddCertificate(
                CERTIFICATE,
                new CertificateFiles(
                        CertificateType.CLIENT,
                        Path.of("c.pem"),
                        Optional.of(Path.of("c 1.key")),
                        Optional.of(Secret.of(SECRET))));

        assertThat(client.asText())
                .isEqualTo("device certificate add --certificate Lab.1 --cert-type client --public-key-file c.pem"
                        + " --private-key-file \"c 1.key\" --private-key-password ********");
        assertThat(List.of(add.asText(), add.toString(), replace.asText(), replace.toString(), client.toString()))
                .noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void packagesAreNamedByTheirFiles() {
        var deploy = new DeployImage(Path.of("a b.imagepackage"), true, true);

        assertThat(deploy.asText())
                .isEqualTo("device sideload deploy --image-package \"a b.imagepackage\" --manual-start --force");
        assertThat(deploy.changesBoard()).isTrue();
        assertThat(new ShowImagePackage(Path.of("a.bin")).asText())
                .isEqualTo("image-package show --image-package a.bin");
    }

    @Test
    void keyIsReplaced() throws Exception {
        gateway.plug("313", board.answer("PATCH /wifi/config/networks/2", NETWORK));

        new ReplaceKey(2, Secret.of(SECRET)).run(session);

        assertThat(board.lastRequest().body().utf8()).contains(SECRET);
    }

    @Test
    void overviewReadsUptimeAndRestVersionAtOnce() throws Exception {
        gateway.plug("313", board);

        var result = new ShowStatus().run(session);

        assertThat(result).isEqualTo(new ShowStatus.Result(Duration.ofSeconds(634), Optional.of("4.6.0")));
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void securityStateIsRead() throws Exception {
        gateway.plug("313", board);

        assertThat(new ShowSecurityState().run(session).securityState()).isEqualTo("SECURE");
    }

    @Test
    void boardThatDoesNotAnswerIsListedAllTheSame() throws Exception {
        AttachedBoard answering = gateway.plug("313", board);
        gateway.plug("314", request -> {
            throw new IOException("reset");
        });

        List<BoardAnswer> answers = new ListAttached().run(session);

        assertThat(answers.getFirst())
                .isEqualTo(new BoardAnswer(answering, "Bench-01", Optional.of(ID), Optional.empty()));
        assertThat(answers.getLast().responsive()).isFalse();
        assertThat(answers.getLast().failure().orElseThrow()).isInstanceOf(DeviceException.Silent.class);
    }

    @Test
    void cancelledListingEnds() {
        gateway.plug("313", request -> {
            throw new DeviceException.Cancelled();
        });

        assertThatThrownBy(() -> new ListAttached().run(session)).isInstanceOf(DeviceException.Cancelled.class);
    }

    @Test
    void attachedBoardIsShown() throws Exception {
        AttachedBoard attached = gateway.plug("313", board);

        assertThat(new ShowAttached().run(session))
                .isEqualTo(new BoardAnswer(attached, "Bench-01", Optional.of(ID), Optional.empty()));
    }

    @Test
    void restartLetsTheConnectionGo() throws Exception {
        gateway.plug("313", board.answer("POST /restart", "{\"restartingSystem\":true}"));

        new RestartDevice().run(session);

        assertThat(gateway.events()).containsExactly("connect 313", "close 313");
    }

    @Test
    void boardIsLockedOnlyWithItsOwnDigits() throws Exception {
        gateway.plug("313", board.answer("PUT /device/manufacturing_state", "{}"));

        for (String digits : List.of("", "aba", "cdcd", "babab")) {
            var update = new UpdateManufacturingState(ManufacturingState.DEVICE_COMPLETE, digits);
            assertThatThrownBy(() -> update.run(session)).isInstanceOf(DeviceException.NotConfirmed.class);
        }
        assertThat(board.requests()).doesNotContain("PUT /device/manufacturing_state");

        var update = new UpdateManufacturingState(ManufacturingState.DEVICE_COMPLETE, "ABAB");
        update.run(session);
        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"manufacturingState\":\"DeviceComplete\"}");
        assertThat(update.asText())
                .isEqualTo("device manufacturing-state update --state DeviceComplete --confirm ABAB");
    }

    @Test
    void rescanCounts() throws Exception {
        gateway.plug("313", board);

        assertThat(new RescanAttached().run(session)).isEqualTo(1);
    }
}
