package io.sphereexplorer.net.slip;

import io.sphereexplorer.net.serial.SerialPort;
import java.io.IOException;
import java.util.function.Consumer;

/** Packets over a serial port. One thread may receive while another sends; closing wakes both. */
public final class SlipLink implements AutoCloseable {
    private static final int READ_SIZE = 65_536;

    private final SerialPort port;
    private final SlipEncoder encoder = new SlipEncoder();
    private final SlipDecoder decoder;
    private final byte[] arrived = new byte[READ_SIZE];

    /**
     * Takes the port over: {@link #close} closes it.
     *
     * @param maxPacket the longest packet that is accepted, in octets
     */
    public SlipLink(SerialPort port, int maxPacket) {
        this.port = port;
        decoder = new SlipDecoder(maxPacket);
    }

    /**
     * Waits for octets and hands over the packets that are complete with them, which may be none.
     *
     * @return false once the port is closed or unplugged
     */
    public boolean receive(Consumer<byte[]> packets) throws IOException {
        int count = port.read(arrived);
        decoder.feed(arrived, count, packets);
        return count >= 0;
    }

    /** Sends the packets in one piece; waits while the line or its flow control is busy. */
    public void send(Iterable<byte[]> packets) throws IOException {
        encoder.clear();
        packets.forEach(encoder::add);
        port.write(encoder.frames(), 0, encoder.size());
    }

    @Override
    public void close() {
        port.close();
    }
}
