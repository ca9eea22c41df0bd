package io.sphereexplorer.cloud.iothub;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.TokenSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a key of a hub that whoever calls may do so, for an hour at a time; cloud-services §3.4. Thread-safe. */
public final class SharedAccessSignature implements TokenSource {
    private static final Duration LIFE = Duration.ofHours(1);
    /** Before its end, so that no request arrives too late. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ConnectionString connection;
    private final InstantSource clock;
    private Optional<Made> last = Optional.empty();

    /** One that was handed out. */
    private record Made(AccessToken token, Instant end) {}

    public SharedAccessSignature(ConnectionString connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public synchronized AccessToken token() {
        Instant now = clock.instant();
        return last.filter(made -> now.isBefore(made.end().minus(MARGIN)))
                .map(Made::token)
                .orElseGet(() -> fresh(now));
    }

    /** Another one by the clock as it is now; one that somebody else has made stays as it is. */
    @Override
    public synchronized AccessToken renewed(AccessToken refused) {
        return fresh(clock.instant());
    }

    private AccessToken fresh(Instant now) {
        Instant end = now.plus(LIFE);
        String signature = connection
                .key()
                .map(key -> signed(connection.host(), connection.policy(), key, end.getEpochSecond()))
                .orElse(connection.signature());
        AccessToken token = AccessToken.ofSignature(signature);
        last = Optional.of(new Made(token, end));
        return token;
    }

    /** @param end in seconds since 1970 */
    static String signed(String host, String policy, String key, long end) {
        String resource = encoded(host.toLowerCase(Locale.ROOT));
        String signature = encoded(hmac(key, resource + "\n" + end));
        return "SharedAccessSignature sr=%s&sig=%s&se=%d&skn=%s".formatted(resource, signature, end, encoded(policy));
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
