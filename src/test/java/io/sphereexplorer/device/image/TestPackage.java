package io.sphereexplorer.device.image;

import java.util.HexFormat;

/** The published example of an image package: AzureSphereBlinkTest, without its body (device-protocol §6.3). */
public final class TestPackage {
    static final String IDENTITY =
            "494424000A000000" + "0F4B072F9DD9924682D9EF93A7D6463C" + "39A9156498C0CF488E5C02B52A9F0FFB";
    static final String SIGNING = "53471800" + "A8D5CC6958F48710140D7A26160FC1CFC31F5DF0" + "01000000";
    static final String DEBUG =
            "44422800" + "6C0AA26200000000" + "417A757265537068657265426C696E6B54657374" + "00".repeat(12);
    static final String TEMPORARY = "5450040002000000";
    static final String DEPENDS = "4E440C00010000000C00000003000000";
    private static final HexFormat HEX = HexFormat.of();

    private TestPackage() {}

    /** Signed, with a body of one page. */
    public static byte[] blink() {
        return signed(4096, IDENTITY, SIGNING, DEBUG, TEMPORARY, DEPENDS);
    }

    static byte[] signed(int bodySize, String... sections) {
        return HEX.parseHex("00".repeat(bodySize) + metadata(sections) + "F8".repeat(64));
    }

    static byte[] unsigned(String... sections) {
        return HEX.parseHex(metadata(sections));
    }

    private static String metadata(String... sections) {
        String all = String.join("", sections);
        return "3458344D" + littleEndian(sections.length) + all + littleEndian(8 + all.length() / 2 + 4);
    }

    private static String littleEndian(int value) {
        return HEX.toHexDigits(Integer.reverseBytes(value));
    }
}
