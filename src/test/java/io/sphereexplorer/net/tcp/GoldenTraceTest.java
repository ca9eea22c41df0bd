package io.sphereexplorer.net.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.serial.LinkFaults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole dialogues, segment by segment, as they were looked through once; a change shows as a difference. */
class GoldenTraceTest {
    @ParameterizedTest
    @CsvSource({"request-and-answer, 0, 0, 1", "upload-with-loss, 0.1, 0, 3", "upload-with-reordering, 0, 0.1, 4"})
    void traceIsAsBefore(String name, double drop, double reorder, long seed) throws IOException {
        assertThat(trace(drop, reorder, seed)).isEqualTo(golden(name));
    }

    /** Text to the server, a short answer when it is whole, and the end of both directions. */
    static String trace(double drop, double reorder, long seed) {
        var config = new LinkConfig(576, 536, 8192, Dialogue.always(1000), () -> 0);
        var faults = new LinkFaults(drop, 0, reorder, 0);
        var link = new SimulatedLink(config, config, faults, new SplittableRandom(seed)).traced();
        say(link.client.connection, "x".repeat(drop + reorder == 0 ? 600 : 15_000));
        boolean answered = false;
        byte[] buffer = new byte[65_536];
        while (link.step()) {
            link.client.connection.read(buffer, 0, buffer.length);
            link.server.connection.read(buffer, 0, buffer.length);
            boolean received = link.serverIsThere() && link.server.connection.inputFinished();
            if (received && !answered) {
                say(link.server.connection, "y".repeat(100));
                answered = true;
            }
        }

        return String.join("\n", link.trace) + "\n";
    }

    /** Writes the text, and that nothing follows. */
    private static void say(TcpConnection connection, String text) {
        connection.write(ByteString.ofUtf8(text).toByteArray(), 0, text.length());
        connection.finishOutput();
    }

    private static String golden(String name) throws IOException {
        try (var stream = GoldenTraceTest.class.getResourceAsStream(name + ".trace")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
