package io.sphereexplorer.emulator.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<Instant> LIT = Optional.of(START);

    private final Stage stage = new Stage(Duration.ofSeconds(2));

    @Test
    void itLightsAfterItsDelayAndSaysSinceWhen() {
        assertThat(stage.litSince(LIT, false, START.plusMillis(1_999))).isEmpty();
        assertThat(stage.litSince(LIT, false, START.plusSeconds(60))).contains(START.plusSeconds(2));
    }

    @Test
    void itIsDarkAsLongAsTheOneBeforeIt() {
        assertThat(stage.litSince(Optional.empty(), false, START.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void itsDelayBeginsAnewWhenWhatWasInTheWayIsGone() {
        Instant blocked = START.plusSeconds(30);

        assertThat(stage.litSince(LIT, true, blocked)).isEmpty();

        assertThat(stage.litSince(LIT, false, blocked.plusSeconds(1))).isEmpty();
        assertThat(stage.litSince(LIT, false, blocked.plusSeconds(5))).contains(blocked.plusSeconds(2));
    }
}
