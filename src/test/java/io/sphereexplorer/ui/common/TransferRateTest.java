package io.sphereexplorer.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.session.Progress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TransferRateTest {
    private static final Progress SENDING = Progress.of("step.sideload.staging", 2, 4);

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final TransferRate rate = new TransferRate(() -> now);

    @Test
    void nothingIsToldBeforeEnoughWentOverTheLine() {
        assertThat(rate.at(SENDING.at(0, 1000))).isEqualTo(TransferRate.Figures.NONE);
        assertThat(after(100, SENDING.at(400, 1000))).isEqualTo(TransferRate.Figures.NONE);
        assertThat(after(5000, SENDING.at(0, 1000))).as("smaller than before").isEqualTo(TransferRate.Figures.NONE);
    }

    @Test
    void rateAndRestFollowFromTheReadings() {
        rate.at(SENDING.at(0, 1000));

        TransferRate.Figures figures = after(2000, SENDING.at(200, 1000));

        assertThat(figures.rate()).hasValue(100);
        assertThat(figures.left()).contains(Duration.ofSeconds(8));
    }

    @Test
    void onlyTheLastSecondsCount() {
        rate.at(SENDING.at(0, 100_000));
        after(10_000, SENDING.at(100, 100_000));
        for (int second = 1; second <= 6; second++) {
            after(1000, SENDING.at(100 + second * 1000L, 100_000));
        }

        assertThat(after(1000, SENDING.at(7100, 100_000)).rate()).hasValue(1000);
    }

    @Test
    void anotherStepBeginsAnew() {
        rate.at(SENDING.at(0, 1000));
        after(2000, SENDING.at(200, 1000));

        Progress next = Progress.of("step.sideload.installing", 3, 4);

        assertThat(after(1000, next)).isEqualTo(TransferRate.Figures.NONE);
        assertThat(after(1000, next.at(500, 1000))).isEqualTo(TransferRate.Figures.NONE);
    }

    private TransferRate.Figures after(long millis, Progress progress) {
        now = now.plusMillis(millis);
        return rate.at(progress);
    }
}
