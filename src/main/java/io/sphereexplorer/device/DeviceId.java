package io.sphereexplorer.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of a board for ever: 64 octets as 128 hexadecimal digits (device-protocol §8.1).
 *
 * @param lowerCase as the board and IoT Hub write it; any case may be given
 */
public record DeviceId(String lowerCase) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{128}");

    public DeviceId {
        lowerCase = lowerCase.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(lowerCase).matches()) {
            throw new IllegalArgumentException("not a device ID: " + lowerCase.length() + " characters");
        }
    }

    /** Empty if the text is not 128 hexadecimal digits. */
    public static Optional<DeviceId> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new DeviceId(lower)) : Optional.empty();
    }

    /** As the azsphere tool prints it. */
    public String upperCase() {
        return lowerCase.toUpperCase(Locale.ROOT);
    }

    /** First eight and last six digits, such as {@code f2a90d47…c0db01}. */
    public String shortened() {
        return lowerCase.substring(0, 8) + "…" + lastDigits(6);
    }

    public String lastDigits(int count) {
        return lowerCase.substring(lowerCase.length() - count);
    }
}
