package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.net.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WifiApiTest {
    private static final String NETWORK = """
            {"ssid":"LabNet-24","configState":"enabled","connectionState":"unknown","id":2,"securityState":"psk",\
            "targetedScan":false}""";
    private static final WifiNetwork LAB = new WifiNetwork(
            2,
            Ssid.of("LabNet-24"),
            ConfigState.ENABLED,
            ConnectionState.UNKNOWN,
            WifiSecurity.PSK,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final BoardScript board = new BoardScript();
    private final WifiApi wifi = new WifiApi(board);

    @Test
    void scanListsAccessPointsHiddenOnesToo() throws Exception {
        board.answer("GET /wifi/scan", """
                {"values":[{"bssid":"11:11","freq":5220,"signal_level":-40,"ssid":"Net","securityState":"psk"},
                {"bssid":"22:22","freq":2412,"signal_level":-80,"ssid":"\\u0000\\u0000","securityState":"wep"}]}""");

        assertThat(wifi.scan())
                .containsExactly(
                        new AccessPoint("11:11", Ssid.of("Net"), 5220, -40, WifiSecurity.PSK),
                        new AccessPoint("22:22", Ssid.of("\0\0"), 2412, -80, WifiSecurity.UNKNOWN));
    }

    @Test
    void networksKeepOctetsThatAreNotUtf8() throws Exception {
        String body = "{\"values\":[" + NETWORK.replace("LabNet-24", "Caf\u00e9") + "]}";
        board.answer("GET /wifi/config/networks", 200, ByteString.copyOf(body.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(wifi.networks().getFirst().ssid().octets().hex()).isEqualTo("436166e9");
    }

    @Test
    void everythingAboutAnEapTlsNetworkIsRead() throws Exception {
        board.answer("GET /wifi/config/networks/0", """
                {"ssid":"Corp","configState":"temp-disabled","connectionState":"disconnected","id":0,
                "securityState":"eaptls","targetedScan":true,"configName":"corp1","clientCertStoreIdentifier":"cert",
                "clientIdentity":"me@corp","rootCaCertStoreIdentifier":"root"}""");

        assertThat(wifi.network(0))
                .isEqualTo(new WifiNetwork(
                        0,
                        Ssid.of("Corp"),
                        ConfigState.TEMPORARILY_DISABLED,
                        ConnectionState.DISCONNECTED,
                        WifiSecurity.EAP_TLS,
                        true,
                        Optional.of("corp1"),
                        Optional.of("cert"),
                        Optional.of("me@corp"),
                        Optional.of("root")));
    }

    @Test
    void addSendsWhatTheBoardUnderstands() throws Exception {
        board.answer("POST /wifi/config/networks", 201, NETWORK);

        WifiNetwork added = wifi.add(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24")));

        assertThat(added).isEqualTo(LAB);
        assertThat(board.lastRequest().headers().first("content-type")).contains("application/json");
        assertThat(board.lastRequest().body().utf8())
                .isEqualTo("{\"ssid\":\"LabNet-24\",\"securityState\":\"psk\",\"configState\":\"enabled\","
                        + "\"targetedScan\":false,\"psk\":\"sphere-lab-24\"}");
    }

    @Test
    void addSendsTheOctetsOfTheNameAndTheTextOfTheRest() throws Exception {
        board.answer("POST /wifi/config/networks", 201, NETWORK);
        Ssid name = Ssid.of(ByteString.copyOf(new byte[] {'C', (byte) 0xE9, '"', 0}));

        wifi.add(new NewWifiNetwork(name, new WifiAccess.Open(), true, Optional.of("café")));

        assertThat(board.lastRequest().body().hex())
                .contains(ByteString.copyOf(new byte[] {'"', 'C', (byte) 0xE9, '\\', '"'})
                        .hex())
                .contains(ByteString.ofUtf8("\\u0000\"").hex())
                .contains(ByteString.ofUtf8("café").hex());
    }

    @Test
    void addOfAnEapTlsNetworkNamesCertificatesAndIdentity() throws Exception {
        board.answer("POST /wifi/config/networks", 201, NETWORK);

        wifi.add(NewWifiNetwork.of(
                Ssid.of("Corp"),
                new WifiAccess.Certificates(
                        new CertificateId("me"), Optional.of("bü@corp"), Optional.of(new CertificateId("root")))));

        assertThat(board.lastRequest().body().utf8())
                .isEqualTo("{\"ssid\":\"Corp\",\"securityState\":\"eaptls\",\"configState\":\"enabled\","
                        + "\"targetedScan\":false,\"clientCertStoreIdentifier\":\"me\",\"clientIdentity\":\"bü@corp\","
                        + "\"rootCaCertStoreIdentifier\":\"root\"}");
    }

    @Test
    void enablingAndDisablingSendOnlyTheState() throws Exception {
        board.answer("PATCH /wifi/config/networks/2", NETWORK);

        wifi.setEnabled(2, false);

        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"configState\":\"disabled\"}");
    }

    @Test
    void replacingTheKeyEnables() throws Exception {
        board.answer("PATCH /wifi/config/networks/2", NETWORK);

        assertThat(wifi.replaceKey(2, Secret.of("another-key"))).isEqualTo(LAB);

        assertThat(board.lastRequest().body().utf8())
                .isEqualTo("{\"configState\":\"enabled\",\"psk\":\"another-key\"}");
    }

    @Test
    void shortKeyIsRefusedByTheBoardWithItsNumber() {
        board.answer("PATCH /wifi/config/networks/2", 400, "{\"error\":13631513}");

        var refused = catchThrowableOfType(DeviceException.Refused.class, () -> wifi.replaceKey(2, Secret.of("short")));

        assertThat(refused.dottedNumber()).isEqualTo("13.25");
        assertThat(refused.reason()).contains("PSK is too short.");
        assertThat(refused.getMessage()).doesNotContain("short\"");
    }

    @Test
    void forgetDeletes() throws Exception {
        board.answer("DELETE /wifi/config/networks/2", "{}");

        wifi.forget(2);

        assertThat(board.requests()).containsExactly("GET /status", "DELETE /wifi/config/networks/2");
    }

    @Test
    void statusOfAJoinedBoardIsWhole() throws Exception {
        board.answer("GET /wifi/interface", """
                {"ssid":"Net","configState":"enabled","connectionState":"connected","securityState":"psk",
                "mode":"station","key_mgmt":"WPA2-PSK","wpa_state":"COMPLETED","address":"1c:f1","freq":5220,
                "ip_address":"192.0.2.10","id":0,"powerSavingsState":"disabled"}""");

        assertThat(wifi.status())
                .isEqualTo(new WifiStatus(
                        Optional.of(Ssid.of("Net")),
                        ConfigState.ENABLED,
                        ConnectionState.CONNECTED,
                        WifiSecurity.PSK,
                        "station",
                        "WPA2-PSK",
                        "COMPLETED",
                        "1c:f1",
                        OptionalInt.of(5220),
                        Optional.of("192.0.2.10"),
                        OptionalInt.of(0),
                        "disabled",
                        Optional.empty()));
    }

    @Test
    void statusOfAnUnjoinedBoardHasNoNetwork() throws Exception {
        board.answer("GET /wifi/interface", """
                {"configState":"unknown","connectionState":"disconnected","securityState":"unknown","id":-1}""");

        WifiStatus status = wifi.status();

        assertThat(status.ssid()).isEmpty();
        assertThat(status.networkId()).isEmpty();
        assertThat(status.frequencyMhz()).isEmpty();
        assertThat(status.wpaState()).isEmpty();
    }

    @Test
    void failuresAreRead() throws Exception {
        board.answer("GET /wifi/diagnostics/networks", """
                {"values":[{"timestamp":"2000-01-01t00:04:37+0000","networkId":0,"ssid":"Net","error":"WrongKey",
                "configState":"disabled","connectionState":"disconnected"},
                {"timestamp":"t","networkId":1,"ssid":"Corp","error":"AuthenticationFailed",
                "certInfo":{"certSubject":"s","certDepth":0,"certError":"Expired"}}]}""");

        assertThat(wifi.failures())
                .containsExactly(
                        new WifiFailure("2000-01-01t00:04:37+0000", 0, Ssid.of("Net"), "WrongKey", Optional.empty()),
                        new WifiFailure("t", 1, Ssid.of("Corp"), "AuthenticationFailed", Optional.of("Expired")));
    }

    @Test
    void reloadingPatchesTheInterface() throws Exception {
        board.answer("PATCH /wifi/interface", "{}");

        wifi.reloadConfig();

        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"reloadConfig\":true}");
    }

    @Test
    void powerSavingsNeedANewBoard() throws Exception {
        board.answer("GET /status", "{\"uptime\":1}").answer("PATCH /wifi/interface", "{}");
        wifi.setPowerSavings(true);
        assertThat(board.lastRequest().body().utf8()).isEqualTo("{\"enablePowerSavings\":true}");

        board.version("4.5.0").answer("PATCH /wifi/interface", "{}");
        wifi.reloadConfig();
        assertThatThrownBy(() -> wifi.setPowerSavings(false)).isInstanceOf(DeviceException.TooOld.class);
    }

    @Test
    void veryOldBoardsAreNotToldToForget() {
        board.version("2.0.0");

        assertThatThrownBy(() -> wifi.forget(1)).isInstanceOf(DeviceException.TooOld.class);
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void networkThatHasNotFailedIsNotTheSameAsNoNetwork() throws Exception {
        String failures = "GET /wifi/diagnostics/networks/";
        board.answer(failures + 1, "{\"networkId\":1,\"ssid\":\"Lab\",\"error\":\"WrongKey\"}")
                .answer(failures + 2, 404, "{\"error\":13631491}")
                .answer(failures + 3, 404, "{\"error\":13631491}")
                .answer("GET /wifi/config/networks/2", NETWORK)
                .answer("GET /wifi/config/networks/3", 404, "{\"error\":13631491}");

        assertThat(wifi.failure(1)).map(WifiFailure::error).contains("WrongKey");
        assertThat(wifi.failure(2)).isEmpty();
        assertThatThrownBy(() -> wifi.failure(3)).hasMessageContaining("404");
    }
}
