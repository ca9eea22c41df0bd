package io.sphereexplorer.net.slip;

import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Records the packets that pass a SLIP port in both directions, in a file that Wireshark opens. The port works on when
 * the file can no longer be written; {@link #failure} then tells why.
 */
public final class PacketCapture implements SerialPort {
    private static final int LONGEST_PACKET = 65_535;

    private final SerialPort port;
    private final PcapWriter file;
    private final InstantSource clock;
    private final SlipDecoder inbound = new SlipDecoder(LONGEST_PACKET);
    private final SlipDecoder outbound = new SlipDecoder(LONGEST_PACKET);
    private Optional<IOException> failure = Optional.empty();

    /** Takes both over: {@link #close} closes the port and the file. */
    public PacketCapture(SerialPort port, OutputStream file, InstantSource clock) throws IOException {
        this.port = port;
        this.file = new PcapWriter(file);
        this.clock = clock;
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        int length = port.read(buffer);
        inbound.feed(buffer, length, this::record);
        return length;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        port.write(octets, offset, length);
        byte[] written = new byte[length];
        System.arraycopy(octets, offset, written, 0, length);
        outbound.feed(written, length, this::record);
    }

    @Override
    public void close() {
        port.close();
        closeFile();
    }

    /** Why the capture ended early, if it did. */
    public synchronized Optional<IOException> failure() {
        return failure;
    }

    private synchronized void record(byte[] packet) {
        if (failure.isEmpty()) {
            try {
                file.write(packet, clock.instant());
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
    }

    private synchronized void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
        }
    }
}
