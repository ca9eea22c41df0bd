package io.sphereexplorer.net.serial;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** A channel of an FTDI adapter, opened through FTDI's library. */
final class D2xxSerialPort implements SerialPort {
    private static final int READ_MILLIS = 100;
    private static final int WRITE_MILLIS = 500;
    private static final byte LATENCY_MILLIS = 1;
    private static final byte DATA_BITS = 8;
    private static final byte ONE_STOP_BIT = 0;
    private static final byte NO_PARITY = 0;
    private static final short RTS_CTS = 0x0100;
    private static final short NO_FLOW_CONTROL = 0;
    private static final int BOTH_QUEUES = 3;
    private static final int PIECE = 4096;

    private final D2xxCalls calls;
    private final MemorySegment handle;
    private final String path;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;
    private boolean open = true;

    private D2xxSerialPort(D2xxCalls calls, MemorySegment handle, String path) {
        this.calls = calls;
        this.handle = handle;
        this.path = path;
    }

    /** Takes over an opened channel and sets its line up; closes it if that fails. */
    static D2xxSerialPort opened(D2xxCalls calls, MemorySegment handle, String path, LineSettings settings)
            throws SerialPortException {
        var port = new D2xxSerialPort(calls, handle, path);
        try {
            port.setUp(settings);
            return port;
        } catch (SerialPortException e) {
            port.close();
            throw e;
        }
    }

    private void setUp(LineSettings settings) throws SerialPortException {
        short flow = settings.rtsCts() ? RTS_CTS : NO_FLOW_CONTROL;
        check(calls.setBaudRate().call(handle, settings.baud()));
        check(calls.setDataCharacteristics().call(handle, DATA_BITS, ONE_STOP_BIT, NO_PARITY));
        check(calls.setFlowControl().call(handle, flow, (byte) 0, (byte) 0));
        check(calls.setTimeouts().call(handle, READ_MILLIS, WRITE_MILLIS));
        check(calls.setLatencyTimer().call(handle, LATENCY_MILLIS));
        check(calls.setDtr().call(handle));
        check(calls.setRts().call(handle));
        check(calls.purge().call(handle, BOTH_QUEUES));
    }

    boolean isOpen() {
        return !closed;
    }

    @Override
    public int read(byte[] buffer) {
        reading.lock();
        try (var arena = Arena.ofConfined()) {
            MemorySegment octets = arena.allocate(buffer.length);
            MemorySegment count = arena.allocate(JAVA_INT);
            while (!closed) {
                int length = readOnce(octets, count, buffer.length);
                if (length > 0) {
                    MemorySegment.copy(octets, JAVA_BYTE, 0, buffer, 0, length);
                    return length;
                }
                closed |= length < 0;
            }
        } finally {
            reading.unlock();
        }
        close();
        return -1;
    }

    /** Whatever is there, or else waits a while for one octet; below 0 if the adapter has gone. */
    private int readOnce(MemorySegment octets, MemorySegment count, int most) {
        if (calls.getQueueStatus().call(handle, count) != D2xxStatus.OK) {
            return -1;
        }
        int wanted = Math.clamp(count.get(JAVA_INT, 0), 1, most);
        return calls.read().call(handle, octets, wanted, count) == D2xxStatus.OK ? count.get(JAVA_INT, 0) : -1;
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws SerialPortException {
        Objects.checkFromIndexSize(offset, length, octets.length);
        writing.lock();
        try (var arena = Arena.ofConfined()) {
            MemorySegment piece = arena.allocate(Math.clamp(length, 1, PIECE));
            MemorySegment count = arena.allocate(JAVA_INT);
            int end = offset + length;
            for (int next = offset; next < end; next += count.get(JAVA_INT, 0)) {
                int wanted = Math.min(PIECE, end - next);
                MemorySegment.copy(octets, next, piece, JAVA_BYTE, 0, wanted);
                if (closed || calls.write().call(handle, piece, wanted, count) != D2xxStatus.OK) {
                    throw new SerialPortException.Gone(path);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /** Waits for a call of another thread that is under way, at most {@value #WRITE_MILLIS} ms. */
    @Override
    public void close() {
        closed = true;
        reading.lock(); // the library must not be asked to read from a handle that is being closed
        writing.lock();
        try {
            closeOnce();
        } finally {
            writing.unlock();
            reading.unlock();
        }
    }

    private void closeOnce() {
        if (open) {
            open = false;
            var _ = calls.close().call(handle); // also one that has gone is let go
        }
    }

    private void check(int status) throws SerialPortException {
        D2xxStatus.check(status, path);
    }
}
