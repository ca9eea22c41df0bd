package io.sphereexplorer.net.slip;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** Writes raw IP packets as a classic capture file of libpcap, big-endian, with microseconds. */
final class PcapWriter implements AutoCloseable {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int VERSION_2_4 = 0x0002_0004;
    private static final int LONGEST_PACKET = 65_535;
    private static final int LINKTYPE_RAW = 101;

    private final DataOutputStream out;

    PcapWriter(OutputStream file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(file));
        out.writeInt(MAGIC);
        out.writeInt(VERSION_2_4);
        out.writeLong(0); // time zone and accuracy, never used
        out.writeInt(LONGEST_PACKET);
        out.writeInt(LINKTYPE_RAW);
        out.flush();
    }

    /** Flushes, so that the file can be read while it grows. */
    void write(byte[] packet, Instant at) throws IOException {
        out.writeInt((int) at.getEpochSecond());
        out.writeInt(at.getNano() / 1000);
        out.writeInt(packet.length);
        out.writeInt(packet.length);
        out.write(packet);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
