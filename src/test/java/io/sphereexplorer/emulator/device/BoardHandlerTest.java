package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.http.MalformedRequest;
import io.sphereexplorer.net.http.Request;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardHandlerTest {
    private final Bench bench = new Bench();
    private final BoardHandler handler = new BoardHandler(bench.device, bench.clock);

    @RepeatedTest(20)
    void anAnswerTakesATwentiethToAQuarterOfASecondAndAScanSeconds() throws IOException {
        assertThat(timeOf("/status")).isBetween(Duration.ofMillis(40), Duration.ofMillis(250));
        assertThat(timeOf("/wifi/scan")).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({"SYNTAX, 15728643", "METHOD, 15728641", "HEADER_TOO_LARGE, 15728647", "BODY_TOO_LARGE, 15728644"})
    void whatIsNoHttpIsAnsweredLikeAnyMistake(MalformedRequest kind, int number) {
        assertThat(shown(handler.onMalformed(kind))).isEqualTo("400 {\"error\":" + number + "}");
    }

    private Duration timeOf(String path) throws IOException {
        var before = bench.clock.instant();
        handler.send(Request.get(path));
        return Duration.between(before, bench.clock.instant());
    }
}
