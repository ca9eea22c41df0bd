package io.sphereexplorer.emulator.world;

import io.sphereexplorer.emulator.world.AccessPoint.Protection;
import io.sphereexplorer.net.ByteString;
import java.util.HexFormat;
import java.util.List;

/** The access points of the practice laboratory; their keys stand in the user's manual. */
final class Laboratory {
    static final List<AccessPoint> ACCESS_POINTS = List.of(
            new AccessPoint(ByteString.ofUtf8("LabNet-24"), "02:1a:24:00:00:01", 2437, -47, shared("sphere-lab-24")),
            new AccessPoint(ByteString.ofUtf8("LabNet-5"), "02:1a:24:00:00:02", 5180, -54, shared("sphere-lab-5")),
            new AccessPoint(ByteString.ofUtf8("Guest/Visitors"), "02:1a:24:00:00:03", 2412, -60, open()),
            new AccessPoint(ByteString.ofUtf8("Lab-EAP"), "02:1a:24:00:00:04", 5220, -57, certified()),
            new AccessPoint(
                    ByteString.ofUtf8("LabNet-Hidden"), "02:1a:24:00:00:05", 2462, -63, hidden("sphere-hidden")),
            new AccessPoint(ByteString.ofUtf8("Café Ünïcode"), "02:1a:24:00:00:06", 2412, -71, shared("sphere-cafe")),
            new AccessPoint(octets("ff00fe4c616280c3"), "02:1a:24:00:00:07", 5745, -68, open()),
            new AccessPoint(ByteString.ofUtf8("LabNet-24"), "02:1a:24:00:00:08", 2462, -79, shared("sphere-lab-24")));

    private Laboratory() {}

    private static Protection shared(String key) {
        return new Protection(Security.PSK, key, false);
    }

    private static Protection hidden(String key) {
        return new Protection(Security.PSK, key, true);
    }

    private static Protection open() {
        return new Protection(Security.OPEN, "", false);
    }

    private static Protection certified() {
        return new Protection(Security.EAPTLS, "", false);
    }

    private static ByteString octets(String hex) {
        return ByteString.copyOf(HexFormat.of().parseHex(hex));
    }
}
