package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WifiRoutesTest {
    private static final String LIST = "/wifi/config/networks";
    private static final String TEST_OPEN = """
            {"ssid":"Test","configState":"enabled","securityState":"open"}""";
    private static final String NETWORK1 = """
            {"ssid":"NETWORK1","configState":"enabled","securityState":"psk","psk":"EXAMPLEPSK","targetScan":true}""";

    private final Bench bench = new Bench();

    @Test
    void threeKindsOfNetworksAreAddedAsInThePublishedExamples() {
        String eapTls = """
                {"ssid":"TestEaptls","configState":"enabled","securityState":"eaptls","configName":"example1",\
                "clientCertStoreIdentifier":"example","targetScan":false}""";

        assertThat(post(eapTls))
                .isEqualTo("201 {\"ssid\":\"TestEaptls\",\"configState\":\"enabled\",\"connectionState\":\"unknown\","
                        + "\"id\":0,\"securityState\":\"eaptls\",\"targetedScan\":false,\"configName\":\"example1\","
                        + "\"clientCertStoreIdentifier\":\"example\"}");
        assertThat(post(TEST_OPEN)).contains("\"id\":1,\"securityState\":\"open\"");
        assertThat(post(NETWORK1))
                .isEqualTo("201 {\"ssid\":\"NETWORK1\",\"configState\":\"enabled\",\"connectionState\":\"unknown\","
                        + "\"id\":2,\"securityState\":\"psk\",\"targetedScan\":false}");
    }

    @Test
    void anAddedNetworkIsListedAsDisconnected() {
        post(TEST_OPEN);

        String network = "{\"ssid\":\"Test\",\"configState\":\"enabled\",\"connectionState\":\"disconnected\",\"id\":0,"
                + "\"securityState\":\"open\",\"targetedScan\":false}";
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"values\":[" + network + "]}");
        assertThat(bench.shownGet(LIST + "/0")).isEqualTo("200 " + network);
    }

    @Test
    void everythingThatWasGivenComesBackButTheKey() {
        String full = """
                {"ssid":"a\\/b","securityState":"eaptls","configState":"disabled","targetedScan":true,"configName":"desk",\
                "rootCaCertStoreIdentifier":"root","clientIdentity":"me@x","clientCertStoreIdentifier":"mine","id":-1}""";

        assertThat(post(full))
                .isEqualTo(
                        "201 {\"ssid\":\"a\\/b\",\"configState\":\"disabled\",\"connectionState\":\"unknown\",\"id\":0,"
                                + "\"securityState\":\"eaptls\",\"targetedScan\":true,\"configName\":\"desk\","
                                + "\"clientCertStoreIdentifier\":\"mine\",\"clientIdentity\":\"me@x\","
                                + "\"rootCaCertStoreIdentifier\":\"root\"}");
        post(NETWORK1);
        assertThat(bench.shownGet(LIST)).doesNotContain("EXAMPLEPSK");
        assertThat(bench.device.flash().networks().all().toString()).doesNotContain("EXAMPLEPSK");
    }

    @Test
    void theSmallestFreeIdIsGivenAgain() {
        for (String name : new String[] {"A", "B", "C"}) {
            post(TEST_OPEN.replace("Test", name));
        }

        assertThat(delete(1)).isEqualTo("200 {}");
        assertThat(post(TEST_OPEN.replace("Test", "D"))).contains("\"id\":1");
        assertThat(post(TEST_OPEN.replace("Test", "E"))).contains("\"id\":3");
    }

    @Test
    void twoNetworksOfOneConfigNameAreAcceptedTwoOfOneNameAreNot() {
        String named = "{\"ssid\":\"TestSsid0\",\"securityState\":\"open\",\"configName\":\"example\"}";

        assertThat(post(named)).startsWith("201");
        assertThat(post(named.replace("Ssid0", "Ssid1"))).startsWith("201");
        assertThat(post(named)).isEqualTo("400 {\"error\":13631490}");
        assertThat(post(NETWORK1.replace("NETWORK1", "TestSsid0"))).startsWith("201");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"securityState\":\"open\"} | 13631496",
                "{\"ssid\":\"\",\"securityState\":\"open\"} | 13631496",
                "{\"ssid\":7,\"securityState\":\"open\"} | 13631496",
                "{\"ssid\":\"abcdefghijklmnopqrstuvwxyz0123456\",\"securityState\":\"open\"} | 13631503",
                "{\"ssid\":\"ééééééééééééééééé\",\"securityState\":\"open\"} | 13631503",
                "{\"ssid\":\"a\"} | 13631496",
                "{\"ssid\":\"a\",\"securityState\":\"psk\",\"psk\":12345678} | 13631496",
                "{\"ssid\":\"a\",\"securityState\":\"open\",\"configName\":null} | 13631496",
                "{\"ssid\":\"a\",\"securityState\":\"wep\"} | 13631496",
                "{\"ssid\":\"a\",\"securityState\":\"open\",\"configState\":\"on\"} | 13631496",
                "{\"ssid\":\"a\",\"securityState\":\"open\",\"targetedScan\":\"true\"} | 10485769",
                "{\"ssid\":\"a\",\"securityState\":\"open\",\"configName\":\"seventeen letters\"} | 10485776",
                "{\"ssid\":\"a\",\"securityState\":\"psk\"} | 13631513",
                "{\"ssid\":\"a\",\"securityState\":\"psk\",\"psk\":\"1234567\"} | 13631513",
                "{\"ssid\":\"a\",\"securityState\":\"psk\",\"psk\":\"_000000000111111111122222222223333333333444444444455555555556666\"} | 13631504",
                "{\"ssid\":\"a\",\"securityState\":\"eaptls\"} | 13631512",
                "{\"ssid\":\"a\",\"securityState\":\"eaptls\",\"clientCertStoreIdentifier\":\"seventeen letters\"} | 10485772",
                "{\"ssid\":\"a\",\"securityState\":\"eaptls\",\"clientCertStoreIdentifier\":\"c\",\"rootCaCertStoreIdentifier\":\"seventeen letters\"} | 10485771",
            })
    void whatCannotBeANetworkIsRefusedByNumber(String body, int number) {
        assertThat(post(body)).isEqualTo("400 {\"error\":" + number + "}");
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"values\":[]}");
    }

    @Test
    void keysOf63CharactersAnd64DigitsAreAccepted() {
        assertThat(post(NETWORK1.replace("EXAMPLEPSK", "~".repeat(63)))).startsWith("201");
        assertThat(post(NETWORK1.replace("EXAMPLEPSK", "aF".repeat(32)).replace("NETWORK1", "N2")))
                .startsWith("201");
    }

    @Test
    void anIdentityOf254OctetsIsTheLongest() {
        String body = """
                {"ssid":"a","securityState":"eaptls","clientCertStoreIdentifier":"c","clientIdentity":"%s"}""";

        assertThat(post(body.formatted("i".repeat(255)))).isEqualTo("400 {\"error\":10485773}");
        assertThat(post(body.formatted("i".repeat(254)))).startsWith("201");
    }

    @Test
    void the38thNetworkIsOneTooMany() {
        IntStream.range(0, 37)
                .forEach(n ->
                        assertThat(post(TEST_OPEN.replace("Test", "n" + n))).startsWith("201"));

        assertThat(post(TEST_OPEN)).isEqualTo("400 {\"error\":13631510}");
    }

    @Test
    void aShortKeyIsNoticedBeforeAMissingNetwork() {
        assertThat(patch(0, "{\"configState\":\"unknown\",\"psk\":\"Test\"}")).isEqualTo("400 {\"error\":13631513}");
        assertThat(patch(0, "{\"configState\":\"unknown\",\"psk\":\"TestNetwork\"}"))
                .isEqualTo("404 {\"error\":13631491}");
    }

    @Test
    void aNetworkIsDisabledAndEnabled() {
        post(NETWORK1);

        String changed =
                "200 {\"ssid\":\"NETWORK1\",\"configState\":\"%s\",\"connectionState\":\"disconnected\",\"id\":0,"
                        + "\"securityState\":\"psk\",\"targetedScan\":false}";
        assertThat(patch(0, "{\"configState\":\"disabled\",\"psk\":\"NETWORK1\"}"))
                .isEqualTo(changed.formatted("disabled"));
        assertThat(patch(0, "{\"configState\":\"unknown\",\"psk\":\"NETWORK1\"}"))
                .isEqualTo(changed.formatted("disabled"));
        assertThat(patch(0, "{\"configState\":\"enabled\"}")).isEqualTo(changed.formatted("enabled"));
        assertThat(patch(0, "{}")).isEqualTo(changed.formatted("enabled"));
        assertThat(patch(0, "{\"configState\":\"off\"}")).isEqualTo("400 {\"error\":13631496}");
    }

    @Test
    void aNetworkThatIsNotThereIsNamedSo() {
        assertThat(bench.shownGet(LIST + "/0")).isEqualTo("404 {\"error\":13631491}");
        assertThat(delete(0)).isEqualTo("404 {\"error\":13631491}");
    }

    @Test
    void allThatNeedsTheRadioFailsWhileWlanIsDown() {
        post(TEST_OPEN);
        assertThat(interfaceUp("wlan0", "false")).isEqualTo("200 {}");

        for (String path : new String[] {LIST, LIST + "/0", "/wifi/scan", "/wifi/diagnostics/networks"}) {
            assertThat(bench.shownGet(path)).isEqualTo("500 {\"error\":13631506}");
        }
        assertThat(delete(0)).isEqualTo("500 {\"error\":13631506}");
        assertThat(post(NETWORK1)).isEqualTo("500 {\"error\":13631506}");
        assertThat(patch(0, "{}")).isEqualTo("500 {\"error\":13631506}");
        assertThat(bench.shownGet("/wifi/interface")).contains("\"wpa_state\":\"INTERFACE_DISABLED\"");
        assertThat(bench.shownGet("/net/interfaces/wlan0")).contains("\"interfaceUp\":false");
        assertThat(interfaceUp("wlan0", "true")).isEqualTo("200 {}");
        assertThat(bench.shownGet(LIST)).contains("Test");
    }

    @ParameterizedTest
    @CsvSource({
        "lo, false, 400 {\"error\":31457295}",
        "azspheresvc, true, 400 {\"error\":31457295}",
        "eth0, true, 404 {\"error\":15728642}",
        "wlan0, 1, 400 {\"error\":10485761}",
    })
    void otherInterfacesAreNotSwitched(String name, String up, String answer) {
        assertThat(interfaceUp(name, up)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"aa:bb:33:dd:ee:ff, 31457295", "aa-bb-33-dd-ee-ff, 31457286", "aa:bb:33:dd:ee, 31457286"})
    void theHardwareAddressOfTheRadioStays(String address, int number) {
        assertThat(shown(bench.json("PATCH", "/net/interfaces/wlan0", "{\"hardwareAddress\":\"" + address + "\"}")))
                .isEqualTo("400 {\"error\":" + number + "}");
    }

    @Test
    void aFreshRadioIsDisconnected() {
        assertThat(bench.shownGet("/wifi/interface"))
                .isEqualTo("200 {\"configState\":\"unknown\",\"connectionState\":\"disconnected\","
                        + "\"securityState\":\"unknown\",\"mode\":\"station\",\"key_mgmt\":\"UNKNOWN\","
                        + "\"wpa_state\":\"DISCONNECTED\",\"address\":\"" + bench.device.hardwareAddress()
                        + "\",\"id\":-1,\"powerSavingsState\":\"disabled\"}");
    }

    @Test
    void powerSavingsChangeAtOnce() {
        assertThat(shown(bench.json("PATCH", "/wifi/interface", "{\"enablePowerSavings\":true,\"reloadConfig\":true}")))
                .isEqualTo("200 {}");
        assertThat(bench.shownGet("/wifi/interface")).endsWith("\"powerSavingsState\":\"enabled\"}");

        bench.json("PATCH", "/wifi/interface", "{\"enablePowerSavings\":false,\"reloadConfig\":false}");
        assertThat(bench.shownGet("/wifi/interface")).endsWith("\"powerSavingsState\":\"disabled\"}");
    }

    @Test
    void aScanShowsBothBandsTheHiddenNameAndAnyOctets() {
        var scan = bench.get("/wifi/scan").body();

        assertThat(new String(scan.toByteArray(), StandardCharsets.ISO_8859_1))
                .matches("\\{\"values\":\\[(\\{\"bssid\":\"[0-9a-f:]{17}\",\"freq\":\\d{4},\"signal_level\":-\\d\\d,"
                        + "\"ssid\":\"[^\"]+\",\"securityState\":\"(open|psk|eaptls)\"},?){8}]}")
                .contains("\"freq\":2437", "\"freq\":5180", "\"Guest\\/Visitors\"")
                .contains("\"ssid\":\"" + "\\u0000".repeat(13) + "\"")
                .contains("\"ssid\":\"\u00ff\\u0000\u00feLab\u0080\u00c3\"");
    }

    @Test
    void theSignalWaversByTheSeedAlone() {
        String first = bench.shownGet("/wifi/scan");
        bench.clock.advanceSeconds(10);

        assertThat(bench.shownGet("/wifi/scan")).isNotEqualTo(first);
        assertThat(new Bench().shownGet("/wifi/scan")).isEqualTo(first);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySsidOf1To32OctetsSurvives(int seed) throws IOException {
        var random = new Random(seed);
        byte[] ssid = new byte[1 + random.nextInt(32)];
        random.nextBytes(ssid);
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"securityState\":\"open\",\"ssid\":\"".getBytes(StandardCharsets.US_ASCII));
        writeEscaped(ssid, body);
        body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));

        var added = bench.routes.send(new Request(
                "POST", LIST, Headers.of("Content-Type", "application/json"), ByteString.copyOf(body.toByteArray())));

        assertThat(added.status()).isEqualTo(201);
        assertThat(bench.device.flash().networks().all().getFirst().profile().ssid())
                .isEqualTo(ByteString.copyOf(ssid));
        assertThat(writtenSsid(added.body())).isEqualTo(ByteString.copyOf(ssid));
    }

    @Test
    void escapesBecomeUtf8() {
        post("{\"securityState\":\"open\",\"ssid\":\"\\u00e9\\ud83d\\ude00\\n\\/\"}");

        assertThat(bench.device.flash().networks().all().getFirst().profile().ssid())
                .isEqualTo(ByteString.ofUtf8("é😀\n/"));
        assertThat(bench.shownGet(LIST)).contains("\"ssid\":\"é😀\\n\\/\"");
    }

    private static void writeEscaped(byte[] octets, ByteArrayOutputStream out) {
        for (byte octet : octets) {
            if ((octet >= 0 && octet < 0x20) || octet == '"' || octet == '\\') {
                out.writeBytes("\\u%04x".formatted(octet).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(octet);
            }
        }
    }

    /** Reads the octets back without the code under test. */
    private static ByteString writtenSsid(ByteString answer) {
        String text = new String(answer.toByteArray(), StandardCharsets.ISO_8859_1);
        String escaped = text.substring("{\"ssid\":\"".length(), text.indexOf("\",\"configState\""));
        return ByteString.copyOf(unescaped(escaped).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String unescaped(String escaped) {
        var plain = new StringBuilder();
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) != '\\') {
                plain.append(escaped.charAt(at));
            } else if (escaped.charAt(++at) == 'u') {
                plain.append((char) Integer.parseInt(escaped.substring(at + 1, at + 5), 16));
                at += 4;
            } else {
                int control = "bfnrt".indexOf(escaped.charAt(at));
                plain.append(control < 0 ? escaped.charAt(at) : "\b\f\n\r\t".charAt(control));
            }
        }
        return plain.toString();
    }

    private String post(String body) {
        return shown(bench.json("POST", LIST, body));
    }

    private String patch(int id, String body) {
        return shown(bench.json("PATCH", LIST + "/" + id, body));
    }

    private String delete(int id) {
        return shown(bench.send("DELETE", LIST + "/" + id, Headers.NONE, ""));
    }

    private String interfaceUp(String name, String up) {
        return shown(bench.json("PATCH", "/net/interfaces/" + name, "{\"interfaceUp\":" + up + "}"));
    }
}
