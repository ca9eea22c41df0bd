package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.device.HardwareAddress.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"aa:bb:33:dd:ee:ff", "AA:BB:33:DD:EE:FF", "00:00:00:00:00:01"})
    void stationsHaveSixOctets(String address) {
        assertThat(HardwareAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', FORM",
        "aa:bb:33:dd:ee, FORM",
        "aa:bb:33:dd:ee:ff:00, FORM",
        "aa-bb-33-dd-ee-ff, FORM",
        "ag:bb:33:dd:ee:ff, FORM",
        "ab:bb:33:dd:ee:ff, GROUP",
        "ff:ff:ff:ff:ff:ff, GROUP",
        "00:00:00:00:00:00, NOBODY",
    })
    void whatNoStationCanHaveIsToldApart(String address, Problem problem) {
        assertThat(HardwareAddress.problem(address)).contains(problem);
    }
}
