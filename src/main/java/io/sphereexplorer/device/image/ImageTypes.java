package io.sphereexplorer.device.image;

import java.util.Map;

/** The names of image types (device-protocol §6.4). */
public final class ImageTypes {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "1BL"),
            Map.entry(2, "Pluton runtime"),
            Map.entry(3, "Wi-Fi firmware"),
            Map.entry(4, "Security monitor"),
            Map.entry(5, "Normal world loader"),
            Map.entry(6, "Normal world device tree"),
            Map.entry(7, "Normal world kernel"),
            Map.entry(8, "Root file system"),
            Map.entry(9, "Services"),
            Map.entry(10, "Application"),
            Map.entry(13, "Capability"),
            Map.entry(16, "Boot manifest"),
            Map.entry(17, "Normal world file system"),
            Map.entry(19, "Trusted keystore"),
            Map.entry(20, "Policy"),
            Map.entry(21, "Board configuration"),
            Map.entry(22, "Update certificate store"),
            Map.entry(23, "Base system update manifest"),
            Map.entry(24, "Firmware update manifest"),
            Map.entry(25, "Customer update manifest"),
            Map.entry(26, "Recovery manifest"),
            Map.entry(27, "Manifest set"),
            Map.entry(28, "Other"));

    static final int APPLICATION = 10;
    static final int CAPABILITY = 13;
    static final int BOARD_CONFIGURATION = 21;

    private ImageTypes() {}

    /** {@code Image type 99} for one without a published name. */
    public static String name(int type) {
        return NAMES.getOrDefault(type, "Image type " + type);
    }
}
