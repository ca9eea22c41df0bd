package io.sphereexplorer.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetirementDatesTest {
    @Test
    void interfacesEndBeforeTheServiceDoes() {
        var dates = RetirementDates.known();

        assertThat(dates.legacy().dateText()).isEqualTo("27 September 2027");
        assertThat(dates.service().dateText()).isEqualTo("31 July 2031");
    }

    @Test
    void everyDateHasASourceAndTheDayItWasLookedUp() {
        assertThat(RetirementDates.known().all())
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()))
                .allSatisfy(end -> {
                    assertThat(end.what()).endsWith(".");
                    assertThat(end.source()).contains("microsoft.com");
                    assertThat(end.checked()).isAfterOrEqualTo(LocalDate.of(2026, 3, 20));
                    assertThat(end.checkedText()).endsWith(" 2026");
                });
    }

    @Test
    void datesAreSortedWhateverTheirOrderInTheFile() throws IOException {
        var dates = RetirementDates.read(yaml(entry("service", "2031-07-31") + entry("legacy", "2027-09-27")));

        assertThat(dates.all()).extracting(RetirementDates.End::id).containsExactly("legacy", "service");
    }

    @Test
    void dateWithoutSourceIsAMistake() {
        InputStream unsourced = yaml("- {id: legacy, date: 2027-09-27, what: It ends., checked: 2026-11-22}\n");

        assertThatThrownBy(() -> RetirementDates.read(unsourced))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("source");
    }

    private static String entry(String id, String date) {
        return "- {id: %s, date: %s, what: It ends., source: here, checked: 2026-11-22}\n".formatted(id, date);
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
