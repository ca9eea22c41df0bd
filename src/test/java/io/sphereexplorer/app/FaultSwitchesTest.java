package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.fault.CloudFaults;
import io.sphereexplorer.emulator.world.Fault;
import io.sphereexplorer.emulator.world.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultSwitchesTest {
    private final Faults boards = new Faults();
    private final CloudFaults cloud = new CloudFaults();
    private final FaultSwitches switches = new FaultSwitches(boards, Optional.of(cloud));
    private final FaultSwitches withoutCloud = new FaultSwitches(boards, Optional.empty());

    @Test
    void everyFaultOfBoardsAndCloudIsSwitchedByItsWord() {
        assertThat(switches.words())
                .hasSize(Fault.values().length + CloudFault.values().length)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> {
                    assertThat(obey(switches, "fault " + word + " on")).isEqualTo("ok fault " + word + " on");
                    assertThat(switches.isOn(word)).isTrue();
                    assertThat(obey(switches, "fault " + word + " off")).isEqualTo("ok fault " + word + " off");
                    assertThat(switches.isOn(word)).isFalse();
                });
        assertThat(boards.active()).isEmpty();
        assertThat(cloud.active()).isEmpty();
    }

    @Test
    void aFaultOfTheCloudCanBeOnForANumberOfRequests() {
        assertThat(obey(switches, "fault service-down on 5")).isEqualTo("ok fault service-down on 5");

        assertThat(cloud.state()).isEqualTo(Map.of("service-down", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "fault, error usage: fault NAME on|off",
        "fault nonsense on, error there is no fault nonsense",
        "fault throttled maybe, error a fault is on or off",
        "fault throttled on 0, error only a fault of the cloud can be on for a number of requests",
        "fault throttled off 1, error only a fault of the cloud can be on for a number of requests",
        "fault no-time on 1, error only a fault of the cloud can be on for a number of requests"
    })
    void whatCannotBeIsToldAndSwitchesNothing(String line, String answer) {
        assertThat(obey(switches, line)).isEqualTo(answer);
        assertThat(boards.active()).isEmpty();
        assertThat(cloud.active()).isEmpty();
    }

    @Test
    void aWorldWithoutACloudHasNoFaultsOfOne() {
        assertThat(withoutCloud.words()).hasSize(Fault.values().length);
        assertThat(obey(withoutCloud, "fault throttled on"))
                .isEqualTo("error there is no fault throttled without --cloud");
    }

    private static String obey(FaultSwitches switches, String line) {
        return switches.obey(List.of(line.split(" ")));
    }
}
