package io.sphereexplorer.device.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LineNumbersTest {
    @Test
    void aLongerOneLeavesTheShorterAsItWas() {
        LineNumbers two = numbers(1, 5);
        LineNumbers four = two.and(numbers(7, 9));
        LineNumbers other = two.and(numbers(6));

        assertThat(list(two)).containsExactly(1, 5);
        assertThat(list(four)).containsExactly(1, 5, 7, 9);
        assertThat(list(other)).containsExactly(1, 5, 6);
        assertThat(two.and(LineNumbers.NONE)).isSameAs(two);
        assertThat(list(LineNumbers.NONE.and(two))).containsExactly(1, 5);
    }

    @Test
    void placesAreFoundByNumber() {
        LineNumbers some = numbers(1, 5, 7, 9).since(5);

        assertThat(list(some)).containsExactly(5, 7, 9);
        assertThat(some.indexOf(5)).isZero();
        assertThat(some.indexOf(8)).isEqualTo(2);
        assertThat(some.indexOf(10)).isEqualTo(3);
        assertThat(list(some.and(numbers(11)))).containsExactly(5, 7, 9, 11);
    }

    @Test
    void manySmallPiecesMakeALongOne() {
        LineNumbers all = LineNumbers.NONE;
        for (int i = 0; i < 10_000; i++) {
            all = all.and(numbers(i)).since(i - 100);
        }

        assertThat(list(all)).hasSize(101).endsWith(9999);
    }

    @Test
    void windowThatMovesOnKeepsItsNumbersAndLetsOthersStand() {
        LineNumbers window = LineNumbers.NONE;
        LineNumbers kept = LineNumbers.NONE;
        for (int i = 0; i < 1_000; i++) {
            window = window.and(numbers(2L * i, 2L * i + 1)).since(2L * i - 8);
            kept = i == 500 ? window : kept;

            assertThat(list(window)).endsWith(2L * i, 2L * i + 1).hasSize(Math.min(10, 2 * i + 2));
        }

        assertThat(list(kept)).startsWith(992).endsWith(1001).hasSize(10);
        assertThat(LineNumbers.NONE.size()).isZero();
    }

    private static LineNumbers numbers(long... numbers) {
        var builder = new LineNumbers.Builder();
        LongStream.of(numbers).forEach(builder::add);
        return builder.build();
    }

    private static long[] list(LineNumbers numbers) {
        return LongStream.range(0, numbers.size())
                .map(index -> numbers.get((int) index))
                .toArray();
    }
}
