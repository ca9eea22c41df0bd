package io.sphereexplorer.emulator.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that goes wrong for every board of a world while it is switched on. */
public enum Fault {
    /** The access points have other keys than their users believe. */
    WRONG_KEY,
    /** No DHCP server answers. */
    NO_ADDRESS,
    /** The network leads nowhere. */
    NO_INTERNET,
    /** No time server answers. */
    NO_TIME,
    /** The boards say nothing on their service ports. */
    SILENT;

    /** The word for the command line, such as {@code wrong-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fault> ofWord(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}
