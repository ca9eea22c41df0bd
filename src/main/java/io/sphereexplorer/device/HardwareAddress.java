package io.sphereexplorer.device;

import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for the hardware address of an interface: six octets of one station (IEEE 802, device-protocol §4.4.4). */
public final class HardwareAddress {
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}");
    private static final String NOBODY = "00:00:00:00:00:00";
    private static final int GROUP = 1;

    /** Why a text is no address for an interface. */
    public enum Problem {
        /** Not six octets with colons between them. */
        FORM,
        /** It names many stations, so that none can have it. */
        GROUP,
        /** All zero. */
        NOBODY
    }

    private HardwareAddress() {}

    /** What is wrong with a text that is to become one; empty if nothing is. */
    public static Optional<Problem> problem(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of(Problem.FORM);
        }
        if (text.equals(NOBODY)) {
            return Optional.of(Problem.NOBODY);
        }
        boolean group = (Integer.parseInt(text.substring(0, 2), 16) & GROUP) != 0;
        return group ? Optional.of(Problem.GROUP) : Optional.empty();
    }
}
