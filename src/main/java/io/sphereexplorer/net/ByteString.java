package io.sphereexplorer.net;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of octets, compared by content. */
public final class ByteString {
    public static final ByteString EMPTY = new ByteString(new byte[0]);

    private final byte[] octets;

    private ByteString(byte[] octets) {
        this.octets = octets;
    }

    public static ByteString copyOf(byte[] octets) {
        return new ByteString(octets.clone());
    }

    public static ByteString copyOf(byte[] octets, int offset, int length) {
        return new ByteString(Arrays.copyOfRange(octets, offset, offset + length));
    }

    public static ByteString ofUtf8(String text) {
        return new ByteString(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return octets.length;
    }

    public boolean isEmpty() {
        return octets.length == 0;
    }

    public byte byteAt(int index) {
        return octets[index];
    }

    public byte[] toByteArray() {
        return octets.clone();
    }

    /** Copies {@code length} octets, beginning with the one at {@code from}, to {@code target} at {@code offset}. */
    public void copyTo(byte[] target, int offset, int from, int length) {
        System.arraycopy(octets, from, target, offset, length);
    }

    /** The octets read as UTF-8; malformed ones become U+FFFD. */
    public String utf8() {
        return new String(octets, StandardCharsets.UTF_8);
    }

    /** Two lower-case digits an octet. */
    public String hex() {
        return HexFormat.of().formatHex(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteString that && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return "ByteString[" + octets.length + " octets]";
    }
}
