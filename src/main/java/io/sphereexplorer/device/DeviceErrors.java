package io.sphereexplorer.device;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The error numbers of a board that users are told about, with their meaning (device-protocol §4.7, table A). */
public final class DeviceErrors {
    /** A network under this name and security is stored already. */
    public static final int NETWORK_ALREADY_EXISTS = 13_631_490;

    /** No stored network has this ID. */
    public static final int NETWORK_NOT_FOUND = 13_631_491;

    /** The Wi-Fi interface is still starting. */
    public static final int TRY_AGAIN = 13_631_505;

    /** The Wi-Fi interface is switched off. */
    public static final int WIFI_DISABLED = 13_631_506;

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("io.sphereexplorer.device.device-errors", Locale.ROOT);

    private DeviceErrors() {}

    /** Empty for numbers that stand in no published table. */
    public static Optional<String> text(int number) {
        String key = Integer.toString(number);
        return TEXTS.containsKey(key) ? Optional.of(TEXTS.getString(key)) : Optional.empty();
    }
}
