package io.sphereexplorer.net.serial;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An open port of the operating system. Its calls block in native code, so a thread that reads it for long should be a
 * platform thread.
 */
public final class SystemSerialPort implements SerialPort {
    /** A read looks this often whether the port was closed; octets that arrive end it at once. */
    static final int READ_MILLIS = 100;

    /** Small enough that a writer held by flow control finds the port closed soon after it was flushed. */
    private static final int PIECE = 1024;

    private final com.fazecast.jSerialComm.SerialPort port;
    private final boolean lowLatency;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;

    SystemSerialPort(com.fazecast.jSerialComm.SerialPort opened, boolean lowLatency) {
        this.port = opened;
        this.lowLatency = lowLatency;
    }

    /** Whether the adapter was set to pass on short frames after 1 ms; if not, each may wait for 16 ms. */
    public boolean lowLatency() {
        return lowLatency;
    }

    @Override
    public int read(byte[] buffer) {
        reading.lock();
        try {
            while (!closed) {
                int length = port.readBytes(buffer, buffer.length);
                if (length > 0) {
                    return length;
                }
                closed |= length < 0 || unplugged();
            }
        } finally {
            reading.unlock();
        }
        close();
        return -1;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws SerialPortException {
        Objects.checkFromIndexSize(offset, length, octets.length);
        writing.lock();
        try {
            int end = offset + length;
            for (int next = offset; next < end; ) {
                int written = closed ? -1 : port.writeBytes(octets, Math.min(PIECE, end - next), next);
                if (written <= 0) {
                    throw new SerialPortException.Gone(port.getSystemPortPath());
                }
                next += written;
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void drive(LineSettings settings) throws SerialPortException {
        if (closed || !SystemSerialPorts.set(port, settings)) {
            throw new SerialPortException.Gone(port.getSystemPortPath());
        }
    }

    /** Takes at most {@value #READ_MILLIS} ms if another thread reads. */
    @Override
    public void close() {
        closed = true;
        if (writing.isLocked() && !writing.isHeldByCurrentThread()) {
            var _ = port.flushIOBuffers(); // wakes a writer that waits for flow control
        }
        reading.lock(); // native code must not read from a port that is being closed
        try {
            var _ = port.closePort();
        } finally {
            reading.unlock();
        }
    }

    /** A port that has gone answers no question; a quiet one says that nothing has arrived. */
    private boolean unplugged() {
        return port.bytesAvailable() < 0;
    }
}
