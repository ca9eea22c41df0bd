package io.sphereexplorer.emulator.scenario;

import io.sphereexplorer.net.ByteString;
import java.util.HexFormat;

/** Octets as they stand in a file: as text where they are text, else as {@code hex:} and digits. */
public final class Octets {
    private static final String HEX = "hex:";

    private Octets() {}

    /** As {@link #of} reads it. */
    public static String text(ByteString octets) {
        String text = octets.utf8();
        boolean same = ByteString.ofUtf8(text).equals(octets) && !text.startsWith(HEX);
        return same ? text : HEX + octets.hex();
    }

    /**
     * The octets that a text of a file stands for.
     *
     * @throws IllegalArgumentException if digits are missing or none
     */
    public static ByteString of(String text) {
        return text.startsWith(HEX)
                ? ByteString.copyOf(HexFormat.of().parseHex(text, HEX.length(), text.length()))
                : ByteString.ofUtf8(text);
    }
}
