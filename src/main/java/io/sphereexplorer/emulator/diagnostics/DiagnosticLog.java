package io.sphereexplorer.emulator.diagnostics;

import io.sphereexplorer.net.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A board's log: a ring of banks in flash, which survives restarts (device-protocol appendix A). */
public final class DiagnosticLog {
    static final int BANK = 4096;

    /** Assumed: nothing is published about the size of the ring. */
    static final int BANKS = 4;

    private static final int HEADER = 12;
    private static final int FOOTER = 4;

    private final List<ByteBuffer> ring = new ArrayList<>();
    private int counter;

    /** Writes an entry; the oldest bank makes room when the ring is full. */
    public void add(Duration uptime, LogMessage message, LogParameters parameters) {
        var octets = parameters.octets();
        int length = HEADER + octets.size();
        if (ring.isEmpty() || current().remaining() < length + FOOTER) {
            beginBank();
        }
        current()
                .putShort((short) length)
                .put((byte) 0)
                .put((byte) message.priority())
                .putShort((short) message.category())
                .putShort((short) message.id())
                .putInt((int) uptime.toMillis())
                .put(octets.toByteArray());
    }

    /** All banks as they lie in the ring. */
    public ByteString octets() {
        var all = ByteBuffer.allocate(ring.size() * BANK);
        ring.forEach(bank -> all.put(bank.duplicate().clear()));
        return ByteString.copyOf(all.array());
    }

    public void clear() {
        ring.clear();
        counter = 0;
    }

    private ByteBuffer current() {
        return ring.get((counter - 1) % BANKS);
    }

    private void beginBank() {
        byte[] octets = new byte[BANK];
        Arrays.fill(octets, (byte) 0xff);
        var bank = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        counter++;
        bank.putShort(BANK - FOOTER, (short) counter).putShort(BANK - Short.BYTES, (short) 0);
        int slot = (counter - 1) % BANKS;
        if (slot < ring.size()) {
            ring.set(slot, bank);
        } else {
            ring.add(bank);
        }
    }
}
