package io.sphereexplorer.emulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    @Test
    void oneSeedMakesOneWorld() {
        var clock = new ManualClock();

        assertThat(World.create(3, 4, clock).boards())
                .isEqualTo(World.create(3, 4, clock).boards())
                .isNotEqualTo(World.create(4, 4, clock).boards())
                .doesNotHaveDuplicates();
        assertThat(World.create(3, 4, clock).boards()).extracting(Board::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void chanceDiffersByPurpose() {
        var board = World.create(3, 1, new ManualClock()).boards().getFirst();

        assertThat(board.random("a").nextLong()).isEqualTo(board.random("a").nextLong());
        assertThat(board.random("a").nextLong()).isNotEqualTo(board.random("b").nextLong());
    }

    @Test
    void faultsHaveTheWordsOfTheCommandLine() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::word))
                .isEqualTo(List.of("wrong-key", "no-address", "no-internet", "no-time", "silent"));
        assertThat(Fault.ofWord("no-time")).contains(Fault.NO_TIME);
        assertThat(Fault.ofWord("NO_TIME")).isEmpty();
    }

    @Test
    void faultsAreSwitchedOneByOne() {
        var faults = World.create(3, 1, new ManualClock()).faults();

        faults.switchOn(Fault.SILENT);
        faults.switchOn(Fault.NO_TIME);
        faults.switchOff(Fault.SILENT);

        assertThat(faults.active(Fault.SILENT)).isFalse();
        assertThat(faults.active(Fault.NO_TIME)).isTrue();
    }

    @Test
    void theSignalStaysWithinThreeDecibelsOfItsMean() {
        var clock = new ManualClock();
        var point = World.create(3, 1, clock).accessPoints().getFirst();

        for (int second = 0; second < 100; second++) {
            clock.advanceSeconds(1);
            assertThat(point.levelAt(clock.instant(), 3)).isBetween(point.level() - 3, point.level() + 3);
        }
    }

    @Test
    void keysOfAccessPointsAreNotPrinted() {
        assertThat(World.create(3, 1, new ManualClock()).accessPoints().toString())
                .doesNotContain("sphere-lab");
    }
}
