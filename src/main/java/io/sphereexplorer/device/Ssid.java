package io.sphereexplorer.device;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The name of a Wi-Fi network: octets, usually UTF-8 but not always (IEEE 802.11 §9.4.2.2). */
public record Ssid(ByteString octets) {
    /** The most octets a network's name can have. */
    public static final int MAX_OCTETS = 32;

    public static Ssid of(String text) {
        return new Ssid(ByteString.ofUtf8(text));
    }

    public static Ssid of(ByteString octets) {
        return new Ssid(octets);
    }

    /** Whether the access point keeps its name to itself: it then sends none, or only NUL octets. */
    public boolean isHidden() {
        for (int i = 0; i < octets.size(); i++) {
            if (octets.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Readable: UTF-8 as text; control characters and octets that are not UTF-8 as {@code \x1f}. */
    public String text() {
        var in = ByteBuffer.wrap(octets.toByteArray());
        var out = new StringBuilder();
        while (in.hasRemaining()) {
            out.append(decodeRun(in));
            if (in.hasRemaining()) {
                out.append(escaped(in.get() & 0xFF));
            }
        }
        return out.toString();
    }

    private static String decodeRun(ByteBuffer in) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer run = CharBuffer.allocate(in.remaining());
        decoder.decode(in, run, true);
        var text = new StringBuilder();
        run.flip().codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(escaped(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static String escaped(int octet) {
        return "\\x%02x".formatted(octet);
    }

    @Override
    public String toString() {
        return text();
    }
}
