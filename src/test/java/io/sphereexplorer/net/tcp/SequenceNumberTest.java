package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceNumberTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1000, -1, -5, Integer.MAX_VALUE, Integer.MAX_VALUE - 5, Integer.MIN_VALUE})
    void orderHoldsAcrossTheWrap(int value) {
        var number = new SequenceNumber(value);
        var later = number.plus(10);

        assertThat(number.isBefore(later)).isTrue();
        assertThat(later.isAfter(number)).isTrue();
        assertThat(later.isBefore(number)).isFalse();
        assertThat(number.isAfter(number)).isFalse();
        assertThat(later.minus(number)).isEqualTo(10);
        assertThat(number.minus(later)).isEqualTo(-10);
    }
}
