package io.sphereexplorer.net.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * FTDI's D2XX library, where the system has it: lists the channels of adapters, with or without a serial port of the
 * system, and opens them. Reached through the JDK's interface to native code, for it may not be bundled. Thread-safe.
 */
final class D2xxLibrary {
    private static final int BY_SERIAL_NUMBER = 1;
    private static final int BY_LOCATION = 4;

    /** FT_DEVICE_LIST_INFO_NODE: flags, type, ID, location, serial number, description, handle. */
    private static final long NODE_SIZE = 104;

    private static final long ID = 8;
    private static final long LOCATION = 12;
    private static final long SERIAL_NUMBER = 16;
    private static final long DESCRIPTION = 32;

    private final D2xxCalls calls;

    private D2xxLibrary(D2xxCalls calls) {
        this.calls = calls;
    }

    /** The library of this system, if there is one. */
    static Optional<D2xxLibrary> find() {
        return File.separatorChar == '\\'
                ? named("ftd2xx64.dll").or(() -> named("ftd2xx.dll"))
                : named(System.mapLibraryName("ftd2xx"));
    }

    /** A library in a file. */
    @SuppressWarnings("restricted") // loads the library of the adapter's maker, or the stand-in of a test
    static Optional<D2xxLibrary> at(Path file) {
        return open(() -> SymbolLookup.libraryLookup(file, Arena.global()));
    }

    @SuppressWarnings("restricted") // loads the library of the adapter's maker
    private static Optional<D2xxLibrary> named(String name) {
        return open(() -> SymbolLookup.libraryLookup(name, Arena.global()));
    }

    private static Optional<D2xxLibrary> open(Supplier<SymbolLookup> lookup) {
        try {
            return Optional.of(new D2xxLibrary(D2xxCalls.in(lookup.get())));
        } catch (IllegalArgumentException | NoSuchElementException _) {
            return Optional.empty(); // not installed, or a library that only has the same name
        }
    }

    /** The channels of all adapters but those that another program has opened; of these it tells nothing. */
    List<D2xxDevice> devices() {
        try (var arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            if (calls.createDeviceInfoList().call(count) != D2xxStatus.OK || count.get(JAVA_INT, 0) == 0) {
                return List.of();
            }
            MemorySegment nodes = arena.allocate(NODE_SIZE * count.get(JAVA_INT, 0), ADDRESS.byteAlignment());
            if (calls.getDeviceInfoList().call(nodes, count) != D2xxStatus.OK) {
                return List.of();
            }
            return IntStream.range(0, count.get(JAVA_INT, 0))
                    .mapToObj(i -> device(nodes.asSlice(i * NODE_SIZE, NODE_SIZE)))
                    .filter(device -> !device.serialNumber().isEmpty())
                    .toList();
        }
    }

    /**
     * Opens a channel for this program alone.
     *
     * @param bySerialNumber or else by its place, for old boards share one serial number
     */
    D2xxSerialPort open(D2xxDevice device, boolean bySerialNumber, String path, LineSettings settings)
            throws SerialPortException {
        try (var arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(ADDRESS);
            MemorySegment what = bySerialNumber
                    ? arena.allocateFrom(device.serialNumber(), StandardCharsets.US_ASCII)
                    : MemorySegment.ofAddress(Integer.toUnsignedLong(device.location()));
            int how = bySerialNumber ? BY_SERIAL_NUMBER : BY_LOCATION;
            D2xxStatus.check(calls.openEx().call(what, how, handle), path);
            return D2xxSerialPort.opened(calls, handle.get(ADDRESS, 0), path, settings);
        }
    }

    private static D2xxDevice device(MemorySegment node) {
        return new D2xxDevice(
                node.get(JAVA_INT, ID),
                node.get(JAVA_INT, LOCATION),
                node.getString(SERIAL_NUMBER, StandardCharsets.US_ASCII),
                node.getString(DESCRIPTION, StandardCharsets.US_ASCII));
    }
}
