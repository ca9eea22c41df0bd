package io.sphereexplorer.device.recovery;

import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A serial port that can be read with a time-out; a thread of its own reads ahead until it is closed. */
final class QueuedPort implements AutoCloseable {
    private static final int CHUNK = 4096;

    private final SerialPort port;
    private final BlockingQueue<Optional<byte[]>> arrived = new LinkedBlockingQueue<>();
    private final Thread reader;

    QueuedPort(SerialPort port) {
        this.port = port;
        reader = Thread.ofPlatform() // a native read would hold the carrier of a virtual thread
                .daemon()
                .name("recovery-port")
                .start(this::readAhead);
    }

    /**
     * What has arrived; empty if nothing does in time.
     *
     * @throws SerialPortException.Gone once the port is gone
     */
    Optional<byte[]> read(Duration longest) throws IOException, InterruptedException {
        Optional<byte[]> chunk = arrived.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (chunk == null) {
            return Optional.empty();
        }
        if (chunk.isEmpty()) {
            throw new SerialPortException.Gone("the recovery port");
        }
        return chunk;
    }

    void write(byte[] octets) throws IOException {
        if (octets.length > 0) {
            port.write(octets, 0, octets.length);
        }
    }

    void drive(LineSettings settings) throws IOException {
        port.drive(settings);
    }

    /** Closes the port and waits for the thread. */
    @Override
    public void close() {
        port.close();
        try {
            reader.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAhead() {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int length = port.read(buffer); length >= 0; length = port.read(buffer)) {
                arrived.add(Optional.of(Arrays.copyOf(buffer, length)));
            }
        } catch (IOException gone) {
            port.close(); // the end of the queue tells who reads it
        }
        arrived.add(Optional.empty());
    }
}
