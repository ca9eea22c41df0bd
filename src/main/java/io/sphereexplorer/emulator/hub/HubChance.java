package io.sphereexplorer.emulator.hub;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** What a hub draws: keys, codes and etags; one seed gives the same ones. Guarded by the hubs. */
final class HubChance {
    private final long seed;
    private long drawn;

    HubChance(long seed, long drawn) {
        this.seed = seed;
        this.drawn = drawn;
    }

    long seed() {
        return seed;
    }

    long drawn() {
        return drawn;
    }

    /** 32 octets in Base64. */
    String key() {
        return Base64.getEncoder().encodeToString(octets(32));
    }

    /** 48 digits. */
    String code() {
        return HexFormat.of().withUpperCase().formatHex(octets(24));
    }

    /** Of a certificate: eight octets in Base64. */
    String certificateEtag() {
        byte[] octets = octets(8);
        octets[0] = 0;
        octets[1] = 0;
        octets[2] = 0;
        return Base64.getEncoder().encodeToString(octets);
    }

    /** Of an identity: a number in Base64. */
    String identityEtag() {
        String number = Integer.toString(next().nextInt(100_000_000, 1_000_000_000));
        return Base64.getEncoder().encodeToString(number.getBytes(StandardCharsets.US_ASCII));
    }

    /** 32 digits, to find a request again; however many there are, keys and codes stay the same. */
    String trackingId(Instant now) {
        byte[] octets = new byte[16];
        new SplittableRandom(seed ^ now.toEpochMilli()).nextBytes(octets);
        return HexFormat.of().withUpperCase().formatHex(octets);
    }

    private byte[] octets(int count) {
        byte[] octets = new byte[count];
        next().nextBytes(octets);
        return octets;
    }

    private SplittableRandom next() {
        drawn++;
        return new SplittableRandom(seed * 31 + drawn);
    }
}
