package io.sphereexplorer.device.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** Builds logs octet by octet, as device-protocol appendix A describes them. */
public final class LogOctets {
    private final ByteArrayOutputStream banks = new ByteArrayOutputStream();
    private ByteBuffer bank = ByteBuffer.allocate(0);

    /** Begins a bank. */
    public LogOctets bank(int counter) {
        banks.writeBytes(bank.array());
        byte[] octets = new byte[LogBank.SIZE];
        Arrays.fill(octets, (byte) 0xff);
        bank = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        bank.putShort(LogBank.SIZE - 4, (short) counter).putShort(LogBank.SIZE - 2, (short) 0);
        return this;
    }

    public LogOctets entry(int priority, int category, int message, int milliseconds, String hex) {
        byte[] parameters = HexFormat.of().parseHex(hex);
        bank.putShort((short) (12 + parameters.length))
                .put((byte) 0)
                .put((byte) priority)
                .putShort((short) category)
                .putShort((short) message)
                .putInt(milliseconds)
                .put(parameters);
        return this;
    }

    public LogOctets raw(String hex) {
        bank.put(HexFormat.of().parseHex(hex));
        return this;
    }

    public ByteString octets() {
        bank(0);
        bank = ByteBuffer.allocate(0);
        return ByteString.copyOf(banks.toByteArray());
    }
}
