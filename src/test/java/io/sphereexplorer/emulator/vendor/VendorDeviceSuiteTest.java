package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.device.ManufacturingState;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor's published suites assert of the board itself (device-protocol §5.1, §5.4 and §4.4.1). */
class VendorDeviceSuiteTest {
    private final VendorClient client = new VendorClient();

    VendorDeviceSuiteTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void theBoardFulfilsThePreconditions() throws IOException {
        assertThat(client.get("/device/capabilities")).hasToString("200 {\"device_capabilities\":[11]}");
        assertThat(client.tree("/device/manufacturing_state")
                        .path("manufacturingState")
                        .asText())
                .isNotEqualTo("DeviceComplete");
        JsonNode wlan = client.tree("/net/interfaces/wlan0");
        assertThat(wlan.path("interfaceUp").asBoolean()).isTrue();
        assertThat(wlan.path("connectedToNetwork").asBoolean()).isFalse();
        assertThat(client.get("/wifi/diagnostics/networks")).hasToString("200 {\"values\":[]}");
        assertThat(client.get("/certstore/space")).hasToString("200 {\"AvailableSpace\":\"24514\"}");
    }

    @Test
    void theVersionIsInTheHeaders() throws IOException {
        var response = client.raw("/status");

        String version = response.headers().firstValue("REST-API-Version").orElseThrow();
        assertThat(Version.parse(version)).isGreaterThanOrEqualTo(Version.parse("4.6.0"));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Content-Length")).contains(Integer.toString(response.body().length));
        assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.2");
        assertThat(response.sslSession().orElseThrow().getCipherSuite()).startsWith("TLS_ECDHE_ECDSA_");
    }

    @Test
    void theErrorReportIsClearedWithinASecond() throws IOException {
        byte[] report = client.raw("/telemetry").body();
        assertThat(report).isNotEmpty();
        assertThat(length(report)).isPositive();

        assertThat(client.delete("/telemetry")).hasToString("200 {}");

        byte[] cleared = client.raw("/telemetry").body();
        assertThat(length(cleared)).isZero();
        assertThat(cleared[0]).isNotNegative();
        assertThat(cleared[1]).isNotNegative();
        assertThat(cleared[2]).isNotNegative();
    }

    private static int length(byte[] report) {
        return (report[3] & 0xff) << 8 | (report[4] & 0xff);
    }

    @Test
    void logAndReportAreOctets() throws IOException {
        for (String path : List.of("/log", "/telemetry")) {
            var response = client.raw(path);

            assertThat(response.body()).isNotEmpty();
            assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
        }
    }

    @Test
    void theSecurityStateIsAnObjectOfTexts() throws IOException {
        JsonNode state = client.tree("/device/security_state");

        assertThat(state.properties())
                .hasSize(3)
                .allMatch(field -> field.getValue().isTextual());
        assertThat(state.path("deviceIdentifier").asText()).matches("[0-9a-f]{128}");
    }

    @Test
    void uptimeGrowsWithinASecond() throws IOException {
        long first = uptime();

        client.bench.clock.advanceSeconds(1);

        assertThat(uptime()).isGreaterThan(first);
    }

    @Test
    void theOsVersionHasTwoOrThreeParts() throws IOException {
        assertThat(client.tree("/osversion").path("osversion").asText()).matches("\\d+\\.\\d+(\\.\\d+)?");
    }

    @Test
    void aRestartIsAnnouncedAndUptimeBeginsAgain() throws IOException {
        long before = uptime();

        assertThat(client.post("/restart")).hasToString("200 {\"restartingSystem\":true}");

        assertThatIOException().isThrownBy(this::uptime);
        assertThat(uptimeAfterFailedPolls()).isLessThan(before);
    }

    /** Polls every 0.25 s of the board's time, at most 20 s of it, as hardware needs them. */
    private long uptimeAfterFailedPolls() throws IOException {
        for (int poll = 0; poll < 80; poll++) {
            client.bench.clock.advance(Duration.ofMillis(250));
            OptionalLong uptime = uptimeIfThere();
            if (uptime.isPresent()) {
                return uptime.getAsLong();
            }
        }
        throw new IOException("the board stays away");
    }

    private OptionalLong uptimeIfThere() {
        try {
            return OptionalLong.of(uptime());
        } catch (IOException _) { // not yet
            return OptionalLong.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Module1Complete, 200 {}",
        "DeviceComplete, 200 {}",
        "Blank, 400 {\"error\":10485761}",
        "Unknown, 400 {\"error\":10485761}"
    })
    void manufacturingGoesOneWay(String state, String answer) throws IOException {
        assertThat(change(state)).isEqualTo(answer);
        if (answer.equals("200 {}")) {
            assertThat(client.tree("/device/manufacturing_state")
                            .path("manufacturingState")
                            .asText())
                    .isEqualTo(state);
            assertThat(change(state)).isEqualTo("200 {}");
        }
    }

    @Test
    void aCompleteBoardDoesNotGoBack() throws IOException {
        change("DeviceComplete");

        assertThat(change("Module1Complete")).startsWith("400");
    }

    @Test
    void aBlankBoardMayGoAnywhere() throws IOException {
        client.bench.device.manufacturingState(ManufacturingState.BLANK);

        assertThat(change("DeviceComplete")).isEqualTo("200 {}");
    }

    @Test
    void aLockedBoardIsRefusedWithANumber() throws IOException {
        client.bench.device.capabilities(List.of());
        change("DeviceComplete");

        assertThat(client.get("/images")).hasToString("403 {\"error\":10485778}");
        assertThat(client.get("/status").status()).isEqualTo(200);
    }

    private String change(String state) throws IOException {
        return client.json("PUT", "/device/manufacturing_state", "{'manufacturingState':'" + state + "'}")
                .toString();
    }

    private long uptime() throws IOException {
        JsonNode uptime = client.tree("/status").path("uptime");
        assertThat(uptime.isIntegralNumber()).isTrue();
        return uptime.longValue();
    }
}
