package io.sphereexplorer.net.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Makes damaged messages of good ones. */
final class Fuzz {
    private Fuzz() {}

    /** Some octets changed, the end cut off at times; noise if there is nothing to change. */
    static byte[] mutate(String message, Random random) {
        byte[] octets = message.getBytes(StandardCharsets.ISO_8859_1);
        if (octets.length == 0) {
            octets = new byte[random.nextInt(300)];
            random.nextBytes(octets);
            return octets;
        }
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            octets[random.nextInt(octets.length)] = (byte) "\r\n :;-,09aFf\0\u00ff".charAt(random.nextInt(14));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length)) : octets;
    }
}
