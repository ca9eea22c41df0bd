package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How boards are locked at the end of manufacturing. */
class ManufacturingTest {
    private static final String STATE = "/device/manufacturing_state";

    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource({
        "BLANK, Module1Complete, 200",
        "BLANK, DeviceComplete, 200",
        "BLANK, Blank, 400",
        "BLANK, Unknown, 400",
        "MODULE1_COMPLETE, Module1Complete, 200",
        "MODULE1_COMPLETE, DeviceComplete, 200",
        "MODULE1_COMPLETE, Blank, 400",
        "MODULE1_COMPLETE, devicecomplete, 400",
        "DEVICE_COMPLETE, Module1Complete, 400",
        "DEVICE_COMPLETE, DeviceComplete, 200",
        "DEVICE_COMPLETE, Blank, 400",
    })
    void theStateGoesOnlyForward(ManufacturingState from, String to, int status) {
        bench.device.capabilities(List.of(11));
        bench.device.manufacturingState(from);

        assertThat(put(to)).isEqualTo(status == 200 ? "200 {}" : "400 {\"error\":10485761}");

        assertThat(bench.shownGet(STATE))
                .isEqualTo("200 {\"manufacturingState\":\"" + (status == 200 ? to : from.word()) + "\"}");
    }

    @Test
    void aCompleteBoardIsLockedAtOnceAndForGood() {
        bench.device.capabilities(List.of(12));
        assertThat(bench.get("/images").status()).isEqualTo(200);

        assertThat(put("DeviceComplete")).isEqualTo("200 {}");

        assertThat(bench.get("/images").status()).isEqualTo(403);
        assertThat(put("DeviceComplete")).isEqualTo("403 {\"error\":10485778}");
        assertThat(bench.shownGet("/device/capabilities")).isEqualTo("200 {\"device_capabilities\":[]}");
        assertThat(bench.shownGet(STATE)).isEqualTo("200 {\"manufacturingState\":\"DeviceComplete\"}");
    }

    @Test
    void theStateHasToBeAWord() {
        assertThat(shown(bench.json("PUT", STATE, "{\"manufacturingState\":2}")))
                .isEqualTo("400 {\"error\":10485761}");
        assertThat(shown(bench.json("PUT", STATE, "{}"))).isEqualTo("400 {\"error\":10485761}");
    }

    private String put(String state) {
        return shown(bench.json("PUT", STATE, "{\"manufacturingState\":\"" + state + "\"}"));
    }
}
