package io.sphereexplorer.device;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The error numbers of a board that users are told about, with their meaning (device-protocol §4.7, table A). */
public final class DeviceErrors {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.sphereexplorer.device.device-errors", Locale.ROOT);

    private DeviceErrors() {}

    /** Empty for numbers that stand in no published table. */
    public static Optional<String> text(int number) {
        String key = Integer.toString(number);
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }
}
