package io.sphereexplorer.device.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogContinuationTest {
    private final LogContinuation continuation = new LogContinuation();

    @Test
    void everythingIsNewAtFirstAndNothingIfNothingWasAdded() {
        assertThat(continuation.newOf(log(0, 10))).isEqualTo(log(0, 10));
        assertThat(continuation.newOf(log(0, 10))).isEmpty();
    }

    @Test
    void onlyWhatWasAddedIsNewThoughTheRingForgot() {
        continuation.newOf(log(0, 500));

        assertThat(continuation.newOf(log(300, 700))).isEqualTo(log(500, 700));
        assertThat(continuation.newOf(log(699, 900))).isEqualTo(log(700, 900));
    }

    @Test
    void aLogThatShowsNothingOfTheLastOneIsAllNew() {
        continuation.newOf(log(0, 10));

        assertThat(continuation.newOf(log(50, 60))).isEqualTo(log(50, 60));
    }

    @Test
    void whatWasForgottenComesAgain() {
        continuation.newOf(log(0, 10));
        continuation.forget();

        assertThat(continuation.newOf(log(0, 10))).isEqualTo(log(0, 10));
    }

    private static List<LogRecord> log(int from, int to) {
        return IntStream.range(from, to)
                .<LogRecord>mapToObj(i -> new LogRecord.Entry(4, 6, 18, i, ByteString.EMPTY))
                .toList();
    }
}
