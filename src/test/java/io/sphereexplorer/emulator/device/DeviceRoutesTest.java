package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceRoutesTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/osversion | {\"osversion\":\"24.03\"}",
                "/abi_versions | {\"SecureWorldRuntime\":2,\"OSRuntime\":3,\"ApplicationRuntime\":12}",
                "/device/capabilities | {\"device_capabilities\":[]}",
                "/device/manufacturing_state | {\"manufacturingState\":\"Module1Complete\"}",
                "/net/status | {\"deviceAuthenticationIsReady\":false,\"networkTimeSync\":\"incomplete\",\"proxy\":\"disabled\"}",
                "/net/interfaces/azspheresvc | {\"interfaceName\":\"azspheresvc\",\"interfaceUp\":true,\"connectedToNetwork\":false,\"ipAcquired\":false,\"connectedToInternet\":false,\"ipAddresses\":[\"192.168.35.2\"]}",
                "/net/interfaces/lo | {\"interfaceName\":\"lo\",\"interfaceUp\":true,\"connectedToNetwork\":false,\"ipAcquired\":false,\"connectedToInternet\":false,\"ipAddresses\":[\"127.0.0.1\"]}",
                "/wifi/config/networks | {\"values\":[]}",
                "/wifi/diagnostics/networks | {\"values\":[]}",
            })
    void aFreshBoardAnswersTheseBytes(String path, String body) {
        assertThat(bench.shownGet(path)).isEqualTo("200 " + body);
    }

    @Test
    void theBoardNamesItselfTwice() {
        String id = bench.device.deviceId();

        assertThat(id).matches("[0-9a-f]{128}");
        assertThat(bench.shownGet("/device/security_state"))
                .isEqualTo(
                        "200 {\"securityState\":\"SECURE\",\"deviceIdentifier\":\"%s\",\"deviceIdentityPublicKey\":\"%s\"}"
                                .formatted(id, id));
    }

    @Test
    void wlanThatIsNotConnectedHasNoAddresses() {
        String mac = bench.device.hardwareAddress();

        assertThat(bench.shownGet("/net/interfaces/wlan0"))
                .isEqualTo("200 {\"interfaceName\":\"wlan0\",\"interfaceUp\":true,\"connectedToNetwork\":false,"
                        + "\"ipAcquired\":false,\"connectedToInternet\":false,\"hardwareAddress\":\"" + mac
                        + "\",\"ipAssignment\":\"dynamic\"}");
        assertThat(bench.shownGet("/net/interfaces"))
                .startsWith("200 {\"interfaces\":[{\"interfaceName\":\"azspheresvc\"")
                .contains("},{\"interfaceName\":\"lo\"", "},{\"interfaceName\":\"wlan0\"");
    }

    @Test
    void everyAnswerCarriesTheVersionAndTheMediaType() {
        for (String path : List.of("/status", "/nowhere")) {
            assertThat(bench.get(path).headers())
                    .isEqualTo(Headers.of("Content-Type", "application/json").with("REST-API-Version", "4.6.0"));
        }
    }

    @Test
    void imagesAreListedInTheOrderOfThePublishedAnswer() {
        String images = bench.shownGet("/images");

        assertThat(images)
                .startsWith("200 {\"is_ota_update_in_progress\":false,\"has_staged_updates\":false,"
                        + "\"restart_required\":false,\"components\":[{\"uid\":\"")
                .contains(
                        "{\"uid\":\"ec96946b-893b-4ff2-9ef1-b41725a8c652\",\"image_type\":7,\"is_update_staged\":false,"
                                + "\"does_image_type_require_restart\":true,\"images\":[{\"uid\":\"")
                .contains("\"length_in_bytes\":2544816,\"uncompressed_length_in_bytes\":2544816,\"replica_type\":0}],"
                        + "\"name\":\"NW Kernel\"}")
                .doesNotContain("gdbserver");
        bench.device.capabilities(List.of(11));
        assertThat(bench.shownGet("/images"))
                .contains("\"does_image_type_require_restart\":false")
                .contains("\"name\":\"gdbserver\"}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404 {\"error\":15728642}",
        "GET, /status/, 404 {\"error\":15728642}",
        "GET, /Status, 404 {\"error\":15728642}",
        "GET, /net/interfaces/eth9, 404 {\"error\":15728642}",
        "GET, /wifi/config/networks/first, 404 {\"error\":15728642}",
        "GET, /wifi/config/networks/1/2, 404 {\"error\":15728642}",
        "GET, /wifi/config/networks/-1, 404 {\"error\":13631491}",
        "GET, /wifi/diagnostics/networks/0, 404 {\"error\":13631491}",
        "DELETE, /status, 400 {\"error\":15728641}",
        "GET, /restart, 400 {\"error\":15728641}",
        "GET, /status?verbose, 400 {\"error\":10485767}",
    })
    void whatIsNotThereIsRefused(String method, String path, String answer) {
        assertThat(shown(bench.send(method, path, Headers.NONE, ""))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/plain | {} | 415 {\"error\":10485761}",
                "application/json; charset=utf-8 | {} | 200 {}",
                "APPLICATION/JSON | {} | 200 {}",
                "application/json | `` | 400 {\"error\":10485763}",
                "application/json | {\"reloadConfig\": | 400 {\"error\":10485761}",
                "application/json | {} {} | 400 {\"error\":10485761}",
                "application/json | [] | 400 {\"error\":10485761}",
                "application/json | 1 | 400 {\"error\":10485761}",
                "application/json | {\"reloadConfig\":1} | 400 {\"error\":10485770}",
                "application/json | {\"enablePowerSavings\":\"true\"} | 400 {\"error\":10485790}",
            })
    void contentIsCheckedBeforeItIsUsed(String type, String body, String answer) {
        assertThat(shown(bench.send("PATCH", "/wifi/interface", Headers.of("Content-Type", type), body)))
                .isEqualTo(answer);
    }

    @Test
    void contentOfMoreThan32KibIsTooLarge() {
        assertThat(shown(bench.json("PATCH", "/wifi/interface", "{}" + " ".repeat(32 * 1024))))
                .isEqualTo("400 {\"error\":15728644}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/images", "/wifi/scan", "/wifi/config/networks", "/net/interfaces", "/certstore/certs"})
    void aLockedBoardForbidsAllButTheBasics(String path) {
        bench.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);

        assertThat(bench.shownGet(path)).isEqualTo("403 {\"error\":10485778}");
        assertThat(shown(bench.send("POST", "/restart", Headers.NONE, ""))).startsWith("403");
        for (String open : List.of("/status", "/osversion", "/abi_versions", "/net/status", "/device/capabilities")) {
            assertThat(bench.get(open).status()).isEqualTo(200);
        }
    }

    @Test
    void permissionIsAskedBeforeContent() {
        bench.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);

        assertThat(shown(bench.json("POST", "/wifi/config/networks", "{"))).startsWith("403");
    }

    @ParameterizedTest
    @CsvSource({"11, 200", "13, 200", "12, 403"})
    void someCapabilitiesUnlockALockedBoard(int capability, int status) {
        bench.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);
        bench.device.capabilities(List.of(capability));

        assertThat(bench.shownGet("/device/capabilities"))
                .isEqualTo("200 {\"device_capabilities\":[" + capability + "]}");
        assertThat(bench.get("/images").status()).isEqualTo(status);
    }

    @Test
    void aCapabilitySessionUnlocksOneRequestOnOneBoard() {
        bench.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);
        String own = capabilityFile(bench.device.deviceId()) + "   ";
        String foreign = capabilityFile("0".repeat(128));

        assertThat(session(own)).isEqualTo(200);
        assertThat(session(foreign)).isEqualTo(403);
        assertThat(session("no Base64!")).isEqualTo(403);
        assertThat(session("AAAA")).isEqualTo(403);
        assertThat(bench.get("/images").status()).isEqualTo(403);
    }

    private int session(String file) {
        return bench.send("GET", "/images", Headers.of("AZSPHERE-CAPABILITIES", file), "")
                .status();
    }

    private static String capabilityFile(String deviceId) {
        var file = ByteBuffer.allocate(392).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("fd5cfd5c01000000cc000000" + deviceId)).putShort((short) 11);
        return Base64.getEncoder().encodeToString(file.array());
    }

    @Test
    void uptimeGrowsEverySecond() {
        long before = uptime();

        bench.clock.advanceSeconds(1);

        assertThat(uptime()).isEqualTo(before + 1);
    }

    @Test
    void aRestartAnswersThenFallsSilentAndCountsFromZero() {
        long before = uptime();

        var answer = bench.send("POST", "/restart", Headers.NONE, "");

        assertThat(shown(answer)).isEqualTo("200 {\"restartingSystem\":true}");
        assertSilent();
        bench.clock.advanceSeconds(7);
        assertSilent();
        bench.clock.advanceSeconds(8);
        assertThat(uptime()).isLessThan(Math.min(before, 12));
    }

    @Test
    void aRestartTakesNoJson() {
        assertThat(shown(bench.json("POST", "/restart", "{}"))).isEqualTo("415 {\"error\":10485761}");
    }

    @Test
    void aSilentBoardSaysNothingUntilTheFaultIsGone() {
        bench.world.faults().switchOn(Fault.SILENT);
        assertSilent();

        bench.world.faults().switchOff(Fault.SILENT);
        assertThat(bench.get("/status").status()).isEqualTo(200);
    }

    private void assertSilent() {
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> bench.routes.send(Request.get("/status")));
    }

    private long uptime() {
        return Long.parseLong(bench.shownGet("/status").replaceAll("200 \\{\"uptime\":(\\d+)}", "$1"));
    }
}
