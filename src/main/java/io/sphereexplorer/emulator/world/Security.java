package io.sphereexplorer.emulator.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a wireless network is protected, of the kinds an MT3620 can join. */
public enum Security {
    OPEN,
    PSK,
    EAPTLS;

    /** The word of the REST interface (device-protocol §4.4.5). */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Security> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
