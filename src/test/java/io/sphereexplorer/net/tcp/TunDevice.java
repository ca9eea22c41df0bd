package io.sphereexplorer.net.tcp;

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

/**
 * A TUN interface of Linux: a packet written here arrives at the kernel's own TCP/IP, and one read is what the kernel
 * sent. Needs root. One thread may read while another writes; it lives as long as the process.
 */
final class TunDevice {
    private static final int O_RDWR_NONBLOCK = 0x802;
    private static final long TUNSETIFF = 0x400454CAL;
    private static final short IFF_TUN_NO_PI = 0x1001;
    private static final int FLAGS_OFFSET = 16;
    private static final int IFREQ_SIZE = 40;
    private static final short POLLIN = 1;
    private static final int POLL_MILLIS = 1000;
    private static final int MAX_PACKET = 65_536;

    private static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle POLL = function("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle OPEN =
            handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle IOCTL = handle(
            "ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), Linker.Option.firstVariadicArg(2));

    private final int descriptor;
    private final String name;

    TunDevice() throws IOException {
        try (var arena = Arena.ofConfined()) {
            descriptor = (int) OPEN.invokeExact(arena.allocateFrom("/dev/net/tun"), O_RDWR_NONBLOCK);
            MemorySegment request = arena.allocate(IFREQ_SIZE);
            request.setString(0, "tun%d");
            request.set(JAVA_SHORT, FLAGS_OFFSET, IFF_TUN_NO_PI);
            if (descriptor < 0 || (int) IOCTL.invokeExact(descriptor, TUNSETIFF, request) < 0) {
                throw new IOException("no TUN interface can be made");
            }
            name = request.getString(0);
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** What the kernel calls the interface. */
    String name() {
        return name;
    }

    /** Waits for the next packet. */
    byte[] read() {
        try (var arena = Arena.ofConfined()) {
            MemorySegment packet = arena.allocate(MAX_PACKET);
            MemorySegment request = arena.allocate(Long.BYTES, Integer.BYTES);
            request.set(JAVA_INT, 0, descriptor);
            request.set(JAVA_SHORT, Integer.BYTES, POLLIN);
            long length = -1;
            while (length <= 0) {
                int _ = (int) POLL.invokeExact(request, 1L, POLL_MILLIS);
                length = (long) READ.invokeExact(descriptor, packet, (long) MAX_PACKET);
            }
            return packet.asSlice(0, length).toArray(JAVA_BYTE);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Hands a packet to the kernel, which may reject it. */
    void write(byte[] packet) {
        try (var arena = Arena.ofConfined()) {
            long _ = (long) WRITE.invokeExact(descriptor, arena.allocateFrom(JAVA_BYTE, packet), (long) packet.length);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return handle(name, FunctionDescriptor.of(result, arguments));
    }

    @SuppressWarnings("restricted") // the JDK has no TUN interfaces
    private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), type, options);
    }
}
