package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsApiTest {
    private final BoardScript board = new BoardScript().answer("GET /status", "{\"uptime\":1}");
    private final DiagnosticsApi api = new DiagnosticsApi(board);

    @Test
    void logAndTelemetryComeAsTheyAre() throws Exception {
        var octets = ByteString.copyOf(new byte[] {1, 0, -1, 7});
        board.answer("GET /log", 200, octets).answer("GET /telemetry", 200, octets);

        assertThat(api.log()).isEqualTo(octets.toByteArray());
        assertThat(api.telemetry()).isEqualTo(octets.toByteArray());
    }

    @Test
    void telemetryIsCleared() throws Exception {
        board.answer("DELETE /telemetry", "{}");

        api.clearTelemetry();

        assertThat(board.requests()).endsWith("DELETE /telemetry");
    }

    @Test
    void aRefusalKeepsItsNumberAndABadOneItsPlace() {
        board.answer("GET /log", 403, "{\"error\":10485778}").answer("GET /telemetry", 500, "no JSON");

        assertThatExceptionOfType(DeviceException.Refused.class)
                .isThrownBy(api::log)
                .satisfies(refused -> assertThat(refused.number()).isEqualTo(10_485_778));
        assertThatExceptionOfType(DeviceException.BadAnswer.class)
                .isThrownBy(api::telemetry)
                .withMessageContaining("GET /telemetry");
    }

    @Test
    void aBoardThatIsTooOldIsNotAsked() {
        board.version("3.0.0").answer("GET /status", "{\"uptime\":1}");

        assertThatExceptionOfType(DeviceException.TooOld.class).isThrownBy(api::telemetry);
        assertThat(board.requests()).containsExactly("GET /status");
    }

    @Test
    void outputIsReadUntilItsEnd() throws Exception {
        byte[] buffer = new byte[10];
        try (var connection = connection(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)));
                var output = connection.output(2342)) {
            assertThat(output.read(buffer, Optional.empty())).isEqualTo(5);
            assertThat(output.read(buffer, Optional.of(Duration.ofSeconds(1)))).isEqualTo(-1);
        }
    }

    @Test
    void outputFailsAsTheLinkDoes() throws Exception {
        var interrupted = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new InterruptedIOException("stopped");
            }

            @Override
            public int read(byte[] octets, int offset, int length) throws IOException {
                return read();
            }
        };
        try (var connection = connection(interrupted);
                var output = connection.output(2342)) {
            assertThatExceptionOfType(DeviceException.Cancelled.class)
                    .isThrownBy(() -> output.read(new byte[1], Optional.empty()));
        }
    }

    @Test
    void aPortThatRefusesHasNoOutput() {
        try (var connection = new DeviceConnection(board)) {
            assertThatExceptionOfType(DeviceException.NoOutput.class).isThrownBy(() -> connection.output(2342));
        }
    }

    private DeviceConnection connection(InputStream input) {
        return new DeviceConnection(board, (_, _) -> new Socket() {
            @Override
            public InputStream getInputStream() {
                return input;
            }

            @Override
            public synchronized void setSoTimeout(int millis) {}
        });
    }
}
