package io.sphereexplorer.net.http;

import java.time.Duration;
import org.apache.hc.core5.http.config.Http1Config;

/**
 * What one end of a connection takes from its peer before it gives up.
 *
 * @param lineLength longest start line or header line, in characters
 * @param fieldCount most header fields of a message
 * @param bodySize longest body, in octets
 * @param silence longest wait for the next octet of the peer
 */
public record HttpLimits(int lineLength, int fieldCount, int bodySize, Duration silence) {
    public static final HttpLimits DEFAULT = new HttpLimits(8 << 10, 100, 16 << 20, Duration.ofSeconds(15));

    public HttpLimits withSilence(Duration longest) {
        return new HttpLimits(lineLength, fieldCount, bodySize, longest);
    }

    Http1Config asConfig() {
        return Http1Config.custom()
                .setMaxLineLength(lineLength)
                .setMaxHeaderCount(fieldCount + 1) // HttpCore already refuses a count that reaches its limit
                .build();
    }
}
