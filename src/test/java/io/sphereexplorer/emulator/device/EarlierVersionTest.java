package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.net.http.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a board of an earlier operating system answers differently. */
class EarlierVersionTest {
    private static final String NETWORK = "{\"ssid\":\"Test\",\"securityState\":\"open\"}";

    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource({"2.0.0", "3.0.0", "3.1.0", "4.0.0", "4.1.0", "4.2.0", "4.3.0", "4.4.0", "4.5.0", "4.6.0"})
    void everyAnswerNamesTheVersion(String number) {
        speak(number);

        assertThat(bench.get("/status").headers().first("REST-API-Version")).contains(number);
        assertThat(bench.get("/nowhere").headers().first("REST-API-Version")).contains(number);
    }

    @Test
    void thereIsNoPowerSavingBefore460() {
        speak("4.5.0");

        assertThat(shown(bench.json("PATCH", "/wifi/interface", "{\"enablePowerSavings\":1}")))
                .isEqualTo("200 {}");
        assertThat(bench.shownGet("/wifi/interface")).contains("\"wpa_state\"").doesNotContain("powerSavingsState");
    }

    @Test
    void theOsVersionCannotBeAskedBefore450() {
        speak("4.4.0");

        assertThat(bench.shownGet("/osversion")).isEqualTo("404 {\"error\":15728642}");
    }

    @Test
    void hardwareAddressesAreNotShownBefore430() {
        speak("4.2.0");

        assertThat(bench.shownGet("/net/interfaces/wlan0")).contains("wlan0").doesNotContain("hardwareAddress");
        assertThat(bench.shownGet("/net/interfaces")).contains("wlan0").doesNotContain("hardwareAddress");
        assertThat(shown(bench.json("PATCH", "/net/interfaces/wlan0", "{}"))).isEqualTo("400 {\"error\":15728641}");
    }

    @Test
    void mediaTypesDoNotMatterBefore420() {
        speak("4.1.0");

        assertThat(shown(bench.send("PATCH", "/wifi/interface", Headers.of("Content-Type", "text/plain"), "{}")))
                .isEqualTo("200 {}");
        assertThat(shown(bench.json("POST", "/restart", "{}"))).startsWith("200");
    }

    @Test
    void noPermissionIsAskedForBefore400AndTheGeneralKeyIsShown() {
        bench.device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);
        speak("3.1.0");

        assertThat(bench.get("/images").status()).isEqualTo(200);
        assertThat(bench.shownGet("/device/security_state")).contains("\"generalPublicKey\":");
        speak("4.0.0");
        assertThat(bench.get("/images").status()).isEqualTo(403);
        assertThat(bench.shownGet("/device/security_state")).doesNotContain("generalPublicKey");
    }

    @Test
    void successesWithoutNewsCarryTheNumberOfNoErrorBefore300() {
        bench.json("POST", "/wifi/config/networks", NETWORK);
        speak("2.0.0");

        assertThat(shown(bench.send("DELETE", "/wifi/config/networks/0", Headers.NONE, "")))
                .isEqualTo("200 {\"error\":0}");
        assertThat(shown(bench.send("POST", "/update/install", Headers.NONE, "")))
                .isEqualTo("200 {\"error\":0}");
    }

    @Test
    void versionsAreInOrderAndOthersUnknown() {
        assertThat(List.of(RestVersion.values())).isSorted();
        assertThat(RestVersion.ofNumber("4.7.0")).isEmpty();
        assertThat(RestVersion.newest()).hasToString("4.6.0");
    }

    private void speak(String number) {
        bench.device.restVersion(RestVersion.ofNumber(number).orElseThrow());
    }
}
