package io.sphereexplorer.emulator.world;

import io.sphereexplorer.net.ByteString;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A radio that boards can hear.
 *
 * @param ssid 1 to 32 octets, in no known encoding
 * @param frequency of the channel's centre, in MHz
 * @param level the mean of what boards receive, in dBm
 */
public record AccessPoint(ByteString ssid, String bssid, int frequency, int level, Protection protection) {
    private static final int JITTER = 3;
    private static final int SECONDS_A_LEVEL = 2;

    /**
     * How an access point keeps strangers out.
     *
     * @param key empty where none is shared
     * @param hidden whether its beacons keep the name back
     */
    public record Protection(Security security, String key, boolean hidden) {
        @Override
        public String toString() {
            return security + (hidden ? ", hidden" : "");
        }
    }

    public Security security() {
        return protection.security();
    }

    /** What a board receives at an instant, in dBm: the mean and a jitter that the seed decides. */
    public int levelAt(Instant now, long seed) {
        long step = now.getEpochSecond() / SECONDS_A_LEVEL;
        var random = new SplittableRandom(seed + Objects.hash(bssid, step));
        return level + random.nextInt(-JITTER, JITTER + 1);
    }
}
