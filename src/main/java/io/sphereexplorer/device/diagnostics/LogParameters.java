package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a message of the log is about, one parameter after the other (device-protocol appendix A). */
final class LogParameters {
    private static final int ERROR_ID_BITS = 20;

    private final ByteBuffer octets;

    LogParameters(ByteString octets) {
        this.octets = ByteBuffer.wrap(octets.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Such as {@code  (ssid: LabNet-24)}, with a blank before; as much as there is, and what is left over in octets.
     *
     * @param named kind and name of each
     */
    String told(List<String> named) {
        List<String> told = new ArrayList<>();
        try {
            for (String each : named) {
                int blank = each.indexOf(' ');
                told.add(each.substring(blank + 1) + ": " + value(each.substring(0, blank)));
            }
        } catch (BufferUnderflowException _) {
            told.add("cut off");
        }
        if (octets.hasRemaining()) {
            told.add("rest: " + ByteString.copyOf(rest()).hex());
        }
        return told.isEmpty() ? "" : " (" + String.join(", ", told) + ")";
    }

    private String value(String kind) {
        return switch (kind) {
            case "integer" -> Integer.toString(octets.getInt());
            case "unsigned" -> Integer.toUnsignedString(octets.getInt());
            case "address" -> address();
            case "error" -> error(octets.getInt());
            case "guid" -> guid().toString();
            case "text" -> text();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private String address() {
        int number = Integer.reverseBytes(octets.getInt());
        return "%d.%d.%d.%d".formatted(number >>> 24, number >> 16 & 0xff, number >> 8 & 0xff, number & 0xff);
    }

    private static String error(int number) {
        return (number >>> ERROR_ID_BITS) + "." + (number & (1 << ERROR_ID_BITS) - 1);
    }

    /** The first three fields little-endian, the rest not. */
    private UUID guid() {
        long high = Integer.toUnsignedLong(octets.getInt()) << 32
                | Short.toUnsignedLong(octets.getShort()) << 16
                | Short.toUnsignedLong(octets.getShort());
        return new UUID(high, Long.reverseBytes(octets.getLong()));
    }

    /** Ends with a zero, or with the octets; what is no printable character is shown as U+FFFD. */
    private String text() {
        int start = octets.position();
        int end = start;
        while (end < octets.limit() && octets.get(end) != 0) {
            end++;
        }
        octets.position(Math.min(end + 1, octets.limit()));
        return new String(octets.array(), start, end - start, StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private byte[] rest() {
        byte[] rest = new byte[octets.remaining()];
        octets.get(rest);
        return rest;
    }
}
