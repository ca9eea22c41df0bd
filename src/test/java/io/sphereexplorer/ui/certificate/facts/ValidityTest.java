package io.sphereexplorer.ui.certificate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2027-11-22T09:00:00Z, VALID, Expires in 365 days",
        "2026-01-01T00:00:00Z, 2026-12-22T09:00:00Z, VALID, Expires in 30 days",
        "2026-01-01T00:00:00Z, 2026-12-22T08:59:59Z, EXPIRES_SOON, Expires in 29 days",
        "2026-01-01T00:00:00Z, 2026-11-23T09:00:00Z, EXPIRES_SOON, Expires in 1 day",
        "2026-01-01T00:00:00Z, 2026-11-22T09:00:00Z, EXPIRES_SOON, Expires in 0 days",
        "2026-01-01T00:00:00Z, 2026-11-22T08:59:59Z, EXPIRED, Expired 0 days ago",
        "2020-01-01T00:00:00Z, 2021-01-01T00:00:00Z, EXPIRED, Expired 5 years ago",
        "2026-11-24T09:00:00Z, 2027-01-01T00:00:00Z, NOT_YET_VALID, Valid in 2 days",
    })
    void stateAndWordFollowTheDates(Instant from, Instant to, Validity.State state, String text) {
        var validity = Validity.of(from, to, NOW);

        assertThat(validity.state()).isEqualTo(state);
        assertThat(validity.text()).isEqualTo(text);
    }

    @Test
    void scaleShowsAFewYearsAroundTodayAndCutsWhatLiesOutside() {
        var root = new TimelineBar(
                "root", Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"), "valid");
        var scale = TimeScale.of(List.of(root), NOW, 800);

        assertThat(scale.x(Instant.parse("2000-01-01T00:00:00Z"))).isZero();
        assertThat(scale.x(Instant.parse("2050-01-01T00:00:00Z"))).isEqualTo(800);
        assertThat(scale.x(NOW)).isBetween(150.0, 250.0);
        assertThat(scale.years())
                .extracting(TimeScale.Year::text)
                .startsWith("2025", "2026")
                .contains("2031");
    }

    @Test
    void narrowScaleLeavesYearsOut() {
        var one = new TimelineBar(
                "one", Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2033-01-01T00:00:00Z"), "valid");

        List<TimeScale.Year> years = TimeScale.of(List.of(one), NOW, 200).years();

        assertThat(years).hasSizeBetween(1, 4);
        for (int i = 1; i < years.size(); i++) {
            assertThat(years.get(i).x() - years.get(i - 1).x()).isGreaterThanOrEqualTo(48);
        }
    }
}
