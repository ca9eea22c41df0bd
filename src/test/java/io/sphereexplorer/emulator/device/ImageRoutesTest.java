package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.diagnostics.LogReader;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications and other images on their way onto a board and off it. */
class ImageRoutesTest {
    private static final UUID OTHER = UUID.fromString("ae4714aa-03aa-492b-9663-962f966a9cc3");
    private static final String STATUS = "/app/status/" + TestPackage.BLINK;
    private static final String QUOTA = "/app/quota/" + TestPackage.BLINK;
    private static final String IMAGE = "/app/image/" + TestPackage.BLINK;
    private static final String AUTO = "{\"appControlMode\":\"Auto\"}";
    private static final TestPackage PACKAGE = TestPackage.blink();

    private final Bench bench = new Bench();
    private final DeviceRoutes routes = new DeviceRoutes(bench.device);

    @BeforeEach
    void permitDevelopment() {
        bench.device.capabilities(List.of(11));
        bench.device.imageSigners(TestPackage.signers());
    }

    @Test
    void anApplicationIsStagedInstalledAndDeleted() {
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"notPresent\"}");
        assertThat(stage(PACKAGE)).isEqualTo("200 {}");
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"notPresent\"}");
        assertThat(get("/images")).contains("\"has_staged_updates\":true", staged(true));

        assertThat(install(AUTO)).isEqualTo("200 {}");
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"running\"}");
        assertThat(get("/images"))
                .contains("\"has_staged_updates\":false", staged(false))
                .endsWith("\"length_in_bytes\":8404,\"uncompressed_length_in_bytes\":8404,\"replica_type\":0}],"
                        + "\"name\":\"Blink\"}]}");

        assertThat(delete(IMAGE)).isEqualTo("200 {}");
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"notPresent\"}");
        assertThat(get(QUOTA)).isEqualTo("404 {\"error\":14680076}");
        assertThat(get("/images")).doesNotContain("Blink");
        assertThat(delete(IMAGE)).isEqualTo("200 {}");
    }

    private static String staged(boolean staged) {
        return "{\"uid\":\"" + TestPackage.BLINK + "\",\"image_type\":10,\"is_update_staged\":" + staged
                + ",\"does_image_type_require_restart\":false,\"images\":[{\"uid\":\"";
    }

    @Test
    void installingNothingIsFine() {
        assertThat(install(AUTO)).isEqualTo("200 {}");
        assertThat(shown(send("POST", "/update/install", "", ByteString.EMPTY))).isEqualTo("200 {}");
        assertThat(install("{\"appControlMode\":\"Never\"}")).isEqualTo("400 {\"error\":10485761}");
        assertThat(shown(send("POST", "/update/install", "text/plain", ByteString.ofUtf8("{}"))))
                .startsWith("415");
    }

    @Test
    void theQuotaIsWhatTheManifestAsksFor() {
        stage(PACKAGE);
        stage(PACKAGE.of(OTHER).withStorage(8));
        install(AUTO);

        assertThat(get(QUOTA)).isEqualTo("200 {\"UsageKB\":0,\"LimitKB\":0}");
        assertThat(get("/app/quota/" + OTHER)).isEqualTo("200 {\"UsageKB\":0,\"LimitKB\":8}");
        assertThat(get("/app/quota/" + UUID.randomUUID())).isEqualTo("404 {\"error\":14680076}");
        assertThat(get("/app/quota/1234")).isEqualTo("400 {\"error\":14680079}");
    }

    @Test
    void theDebuggerRunsWhileSomethingIsDebuggedAndHasNoStorage() {
        String debugger = "/app/status/8548b129-b16f-4f84-8dbe-d2c847862e78";
        stage(PACKAGE);
        install(AUTO);
        assertThat(get(debugger)).isEqualTo("200 {\"state\":\"stopped\"}");
        assertThat(get(debugger.replace("status", "quota"))).isEqualTo("200 {\"UsageKB\":0,\"LimitKB\":0}");

        trigger("startDebug");
        assertThat(get(debugger)).isEqualTo("200 {\"state\":\"running\"}");

        bench.device.capabilities(List.of());
        assertThat(get(debugger)).isEqualTo("200 {\"state\":\"notPresent\"}");
        assertThat(get(debugger.replace("status", "quota"))).isEqualTo("404 {\"error\":14680076}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"all\" | 400 {\"error\":2097183}",
                "{} | 400 {\"error\":2097184}",
                "{\"SizeKB\":\"8\"} | 400 {\"error\":2097185}",
                "{\"SizeKB\":-1} | 400 {\"error\":2097185}",
                "{\"SizeKB\":65} | 400 {\"error\":2097186}",
                "{\"SizeKB\":64} | 200 {}"
            })
    void storageThatMakesNoSenseHasItsNumber(String storage, String answer) {
        stage(PACKAGE.withManifest(
                "{\"EntryPoint\":\"/bin/app\",\"Capabilities\":{\"MutableStorage\":" + storage + "}}"));

        assertThat(install(AUTO)).isEqualTo(answer);
    }

    @Test
    void triggersAnswerWithTheNewState() {
        stage(PACKAGE);
        install(AUTO);

        assertThat(trigger("start")).isEqualTo("200 {\"state\":\"running\"}");
        assertThat(trigger("stop")).isEqualTo("200 {\"state\":\"stopped\"}");
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"stopped\"}");
        assertThat(trigger("startDebug")).isEqualTo("200 {\"state\":\"debugging\",\"gdbPort\":2345,\"outPort\":2342}");
        assertThat(trigger("restart")).isEqualTo("400 {\"error\":14680073}");
    }

    @Test
    void controlNeedsTheApplicationThePermissionAndAFreeDebugger() {
        assertThat(trigger("start")).isEqualTo("409 {\"error\":14680076}");
        stage(PACKAGE);
        stage(PACKAGE.of(OTHER));
        install(AUTO);
        trigger("startDebug");
        assertThat(shown(json("PATCH", "/app/status/" + OTHER, "{\"trigger\":\"startDebug\"}")))
                .isEqualTo("400 {\"error\":14680075}");

        bench.device.capabilities(List.of());
        assertThat(trigger("stop")).isEqualTo("403 {\"error\":1048596}");
        assertThat(delete(IMAGE)).isEqualTo("403 {\"error\":7340069}");
    }

    @Test
    void realTimeApplicationsNameTheirCore() {
        stage(PACKAGE.realTime());
        stage(PACKAGE.of(OTHER).realTime());
        install(AUTO);

        assertThat(trigger("start")).isEqualTo("200 {\"state\":\"running\",\"realTimeCore\":0}");
        assertThat(shown(json("PATCH", "/app/status/" + OTHER, "{\"trigger\":\"start\"}")))
                .isEqualTo("200 {\"state\":\"running\",\"realTimeCore\":1}");
    }

    @Test
    void aManualInstallationStaysStoppedAlsoAfterARestart() {
        stage(PACKAGE);
        install("{\"appControlMode\":\"Manual\"}");
        stage(PACKAGE.of(OTHER));
        install(AUTO);
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"stopped\"}");
        trigger("start");
        json("PATCH", "/app/status/" + OTHER, "{\"trigger\":\"stop\"}");

        bench.device.restart();
        bench.clock.advanceSeconds(20);

        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"stopped\"}");
        assertThat(get("/app/status/" + OTHER)).isEqualTo("200 {\"state\":\"running\"}");
    }

    @Test
    void whatCannotBeTrustedOrRunIsNotStaged() {
        byte[] changed = PACKAGE.build().toByteArray();
        changed[4500]++;
        assertThat(stage(ByteString.copyOf(changed))).isEqualTo("400 {\"error\":7340047}");
        assertThat(stage(ByteString.ofUtf8("no package"))).isEqualTo("400 {\"error\":7340050}");
        assertThat(stage(PACKAGE.of(new UUID(0, 0)))).isEqualTo("400 {\"error\":7340079}");
        assertThat(stage(PACKAGE.of(UUID.fromString("7ba05ff7-7835-4b26-9eda-29af0c635280"))))
                .isEqualTo("400 {\"error\":7340079}");
        assertThat(stage(PACKAGE.ofType(7))).isEqualTo("400 {\"error\":16777218}");
        assertThat(stage(PACKAGE.needing(13))).isEqualTo("400 {\"error\":3145750}");
        assertThat(shown(json("PUT", "/update/stage", "{}"))).startsWith("415");
        assertThat(stage(ByteString.EMPTY)).isEqualTo("400 {\"error\":10485763}");
        bench.device.capabilities(List.of());
        assertThat(stage(PACKAGE)).isEqualTo("403 {\"error\":7340069}");
        assertThat(get("/images")).contains("\"has_staged_updates\":false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2097177",
                "{ | 2097153",
                "{\"Capabilities\":{}} | 2097155",
                "{\"EntryPoint\":\"/bin/app\"} | 2097158",
                "{\"EntryPoint\":\"/bin/app\",\"Capabilities\":{\"MutableStorage\":{\"SizeKB\":65}}} | 2097186",
            })
    void aBadManifestStopsTheInstallationAndLeavesNothingStaged(String manifest, int error) {
        stage(PACKAGE.of(OTHER));
        assertThat(stage(PACKAGE.withManifest(manifest))).isEqualTo("200 {}");

        assertThat(install(AUTO)).isEqualTo("400 {\"error\":" + error + "}");

        assertThat(get("/images")).contains("\"has_staged_updates\":false").doesNotContain("Blink");
    }

    @Test
    void flashIsLimitedAndUpdatesCountOnce() {
        int most = 1024 * 1024 - 229_376 - 212; // the debugger and the metadata
        assertThat(stage(PACKAGE.ofSize(most + 1))).isEqualTo("400 {\"error\":14680082}");
        assertThat(stage(PACKAGE.ofSize(most))).isEqualTo("200 {}");
        install(AUTO);
        assertThat(stage(PACKAGE.of(OTHER))).isEqualTo("400 {\"error\":14680082}");
        assertThat(stage(PACKAGE)).isEqualTo("200 {}");
        assertThat(stage(PACKAGE.ofSize(most))).as("installed already").isEqualTo("200 {}");
    }

    @Test
    void aBoardConfigurationRestartsTheBoard() {
        stage(PACKAGE.ofType(21));

        assertThat(install(AUTO)).isEqualTo("200 {\"restartingSystem\":true}");
        bench.clock.advanceSeconds(20);

        assertThat(get("/images")).contains("\"image_type\":21");
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"notPresent\"}");
        assertThat(delete(IMAGE)).isEqualTo("200 {\"restartingSystem\":true}");
    }

    @Test
    void aCapabilityFileIsInstalledLikeAnImageAndBringsTheDebugger() {
        bench.device.capabilities(List.of());
        assertThat(stage(capabilityFile("0".repeat(128)))).isEqualTo("400 {\"error\":7340047}");
        assertThat(stage(capabilityFile(bench.device.deviceId()))).isEqualTo("200 {}");
        assertThat(get("/device/capabilities")).isEqualTo("200 {\"device_capabilities\":[]}");

        assertThat(install(AUTO)).isEqualTo("200 {\"restartingSystem\":true}");
        bench.clock.advanceSeconds(20);

        assertThat(get("/device/capabilities")).isEqualTo("200 {\"device_capabilities\":[11]}");
        assertThat(get("/images")).contains("gdbserver");
    }

    @Test
    void aCapabilityFileThatGrantsNothingTakesAwayWhatTheBoardHad() {
        var octets = ByteBuffer.wrap(capabilityFile(bench.device.deviceId()).toByteArray());
        octets.putShort(0x4C, (short) 0);

        assertThat(stage(ByteString.copyOf(octets.array()))).isEqualTo("200 {}");
        assertThat(install(AUTO)).isEqualTo("200 {\"restartingSystem\":true}");
        bench.clock.advanceSeconds(20);

        assertThat(get("/device/capabilities")).isEqualTo("200 {\"device_capabilities\":[]}");
    }

    @Test
    void aBoardConfigurationBringsEthernetWhoseAddressCanBeChanged() {
        String eth0 = "/net/interfaces/eth0";
        assertThat(get(eth0)).isEqualTo("404 {\"error\":15728642}");
        stage(PACKAGE.ofType(21).of(UUID.randomUUID()));
        install(AUTO);
        bench.clock.advanceSeconds(20);

        assertThat(get(eth0)).contains("\"interfaceUp\":false").contains("\"hardwareAddress\":\"2e:f1:f1");
        assertThat(patch(eth0, "{\"interfaceUp\":true,\"hardwareAddress\":\"AA:bb:33:dd:ee:ff\"}"))
                .isEqualTo("200 {}");
        assertThat(patch(eth0, "{\"hardwareAddress\":\"aa:bb\"}")).isEqualTo("400 {\"error\":31457286}");
        assertThat(patch("/net/interfaces/wlan0", "{\"hardwareAddress\":\"aa:bb:33:dd:ee:ff\"}"))
                .isEqualTo("400 {\"error\":31457295}");
        bench.device.restart();
        bench.clock.advanceSeconds(20);

        assertThat(get("/net/interfaces"))
                .contains("\"interfaceName\":\"eth0\",\"interfaceUp\":true")
                .contains("\"hardwareAddress\":\"aa:bb:33:dd:ee:ff\"");
    }

    private String patch(String path, String body) {
        return shown(bench.json("PATCH", path, body));
    }

    @Test
    void memoryFollowsTheApplicationsAndRemembersThePeak() {
        assertThat(get("/stats/memory/groups/applications")).isEqualTo(memory(49_152, 0, 0));
        stage(PACKAGE);
        install(AUTO);
        assertThat(get("/stats/memory/groups/applications")).isEqualTo(memory(126_976, 77_824, 77_824));

        trigger("stop");

        assertThat(get("/stats/memory/groups/applications")).isEqualTo(memory(49_152, 77_824, 0));
        bench.device.capabilities(List.of(13));
        assertThat(get("/stats/memory/groups/applications")).isEqualTo("403 {\"error\":10485778}");
    }

    private static String memory(int current, int peak, int user) {
        return ("200 {\"memoryStats\":{\"currentMemoryUsageInBytes\":%d,\"peakUserModeMemoryUsageInBytes\":%d,"
                        + "\"userModeMemoryUsageInBytes\":%d}}")
                .formatted(current, peak, user);
    }

    @Test
    void theLogTellsOfImages() {
        stage(PACKAGE);
        install(AUTO);
        trigger("stop");
        delete(IMAGE);

        assertThat(LogReader.entries(send("GET", "/log", "", ByteString.EMPTY).body()))
                .extracting(entry -> entry.split(" ", 3)[1])
                .containsSubsequence("6.1", "6.148", "6.18", "16.11", "6.32", "6.156");
    }

    @Test
    void imagesSurviveARestartButNotAReset() {
        stage(PACKAGE);
        install(AUTO);

        bench.device.restart();
        bench.clock.advanceSeconds(20);
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"running\"}");

        bench.device.resetToFactory();
        bench.clock.advanceSeconds(20);
        assertThat(get(STATUS)).isEqualTo("200 {\"state\":\"notPresent\"}");
    }

    private static ByteString capabilityFile(String deviceId) {
        var file = ByteBuffer.allocate(392).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("fd5cfd5c01000000cc000000" + deviceId)).putShort((short) 11);
        return ByteString.copyOf(file.array());
    }

    private String stage(TestPackage image) {
        return stage(image.build());
    }

    private String stage(ByteString file) {
        return shown(send("PUT", "/update/stage", "application/octet-stream", file));
    }

    private String install(String body) {
        return shown(json("POST", "/update/install", body));
    }

    private String trigger(String trigger) {
        return shown(json("PATCH", STATUS, "{\"trigger\":\"" + trigger + "\"}"));
    }

    private String get(String path) {
        return shown(send("GET", path, "", ByteString.EMPTY));
    }

    private String delete(String path) {
        return shown(send("DELETE", path, "", ByteString.EMPTY));
    }

    private Response json(String method, String path, String body) {
        return send(method, path, "application/json", ByteString.ofUtf8(body));
    }

    private Response send(String method, String path, String type, ByteString body) {
        try {
            var headers = type.isEmpty() ? Headers.NONE : Headers.of("Content-Type", type);
            return routes.send(new Request(method, path, headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
