package io.sphereexplorer.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.Capability;
import io.sphereexplorer.device.ManufacturingState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceTextTest {
    @ParameterizedTest
    @CsvSource({"0,0 s", "59,59 s", "61,1 min 1 s", "3660,1 h 1 min", "93600,1 d 2 h"})
    void uptimeIsSaidInItsTwoLargestUnits(long seconds, String text) {
        assertThat(UptimeText.of(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void everyManufacturingStateHasAText(ManufacturingState state) {
        assertThat(SecurityText.of(state)).isNotBlank();
    }

    @Test
    void everyCapabilityHasALineOfItsOwn() {
        List<Capability> all = Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99).stream()
                .map(Capability::new)
                .toList();

        assertThat(SecurityText.of(all).lines()).doesNotHaveDuplicates().hasSize(all.size());
        assertThat(SecurityText.of(all)).contains("Capability 99");
    }
}
