package io.sphereexplorer.net.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A pseudo-terminal of Linux in raw mode: its {@link #path} opens as a serial port of the system, and this end is the
 * board's. Closing it looks like an unplugged adapter. Reads block in native code, at most 50 ms at a time.
 */
public final class PseudoTerminal implements SerialPort {
    private static final int O_RDWR_NOCTTY = 0x102;
    private static final int O_NONBLOCK = 0x800;
    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;
    private static final int POLL_MILLIS = 50;
    private static final int TERMIOS_OCTETS = 256; // more than any C library uses
    private static final int PIECE = 4096;

    private static final MethodHandle READ = transfer("read");
    private static final MethodHandle WRITE = transfer("write");
    private static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    private final int master;
    private final int heldSlave; // so that the terminal outlives whoever opens and closes its path
    private final Path path;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private volatile boolean closed;

    /** Makes a new pair; only on Linux. */
    public PseudoTerminal() throws IOException {
        master = call("posix_openpt", function("posix_openpt", JAVA_INT, JAVA_INT), O_RDWR_NOCTTY | O_NONBLOCK);
        call("grantpt", function("grantpt", JAVA_INT, JAVA_INT), master);
        call("unlockpt", function("unlockpt", JAVA_INT, JAVA_INT), master);
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocate(128);
            call("ptsname_r", function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG), master, name, 128L);
            path = Path.of(name.getString(0));
            heldSlave = call("open", variadicOpen(), name, O_RDWR_NOCTTY);
            var termios = arena.allocate(TERMIOS_OCTETS);
            call("tcgetattr", function("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS), heldSlave, termios);
            call("cfmakeraw", handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS)), termios);
            call("tcsetattr", function("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS), heldSlave, 0, termios);
        }
    }

    /** The terminal's other end, such as {@code /dev/pts/4}. */
    public Path path() {
        return path;
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        reading.lock();
        try (var arena = Arena.ofConfined()) {
            var octets = arena.allocate(Math.min(PIECE, buffer.length));
            int length = transfer(READ, POLLIN, octets, arena);
            if (length > 0) {
                MemorySegment.copy(octets, JAVA_BYTE, 0, buffer, 0, length);
            }
            return length;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        writing.lock();
        try (var arena = Arena.ofConfined()) {
            var left = arena.allocate(Math.max(1, length)).asSlice(0, length);
            MemorySegment.copy(octets, offset, left, JAVA_BYTE, 0, length);
            while (left.byteSize() > 0) {
                int written = transfer(WRITE, POLLOUT, left, arena);
                if (written < 0) {
                    throw new SerialPortException.Gone(path.toString());
                }
                left = left.asSlice(written);
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        reading.lock();
        writing.lock();
        try {
            var close = function("close", JAVA_INT, JAVA_INT);
            call("close", close, master);
            call("close", close, heldSlave);
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            writing.unlock();
            reading.unlock();
        }
    }

    /** Waits until octets could be moved; how many were, or -1 once closed. */
    private int transfer(MethodHandle move, short event, MemorySegment octets, Arena arena) {
        var pollfd = arena.allocate(8, 4);
        pollfd.set(JAVA_INT, 0, master);
        pollfd.set(JAVA_SHORT, 4, event);
        try {
            while (!closed) {
                int _ = (int) POLL.invokeExact(pollfd, 1L, POLL_MILLIS);
                long moved = closed ? 0 : (long) move.invokeExact(master, octets, octets.byteSize());
                if (moved > 0) {
                    return (int) moved;
                }
            }
            return -1;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static int call(String name, MethodHandle function, Object... arguments) throws IOException {
        try {
            int result = function.invokeWithArguments(arguments) instanceof Integer number ? number : 0;
            if (result >= 0) {
                return result;
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new IOException(name + " failed");
    }

    private static MethodHandle transfer(String name) {
        return function(name, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    }

    private static MethodHandle variadicOpen() {
        var type = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
        return handle("open", type, Linker.Option.firstVariadicArg(2));
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(result, arguments));
    }

    @SuppressWarnings("restricted") // the JDK has no pseudo-terminals
    private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
    }
}
