package io.sphereexplorer.net.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.util.NoSuchElementException;

/**
 * The functions of FTDI's D2XX library, bound to their addresses; names, types and order as in ftd2xx.h, each returns a
 * status that is 0 for success. The interfaces are public because the JDK binds no others.
 */
record D2xxCalls(
        OnPointer createDeviceInfoList,
        OnPointers getDeviceInfoList,
        Open openEx,
        OnPointer close,
        SetNumber setBaudRate,
        SetOctets setDataCharacteristics,
        SetFlowControl setFlowControl,
        SetNumbers setTimeouts,
        SetOctet setLatencyTimer,
        SetNumber purge,
        OnPointer setRts,
        OnPointer setDtr,
        OnPointers getQueueStatus,
        Transfer read,
        Transfer write) {
    /** Takes a handle, or where to write a number. */
    @FunctionalInterface
    public interface OnPointer {
        int call(MemorySegment pointer);
    }

    /** Takes two addresses. */
    @FunctionalInterface
    public interface OnPointers {
        int call(MemorySegment first, MemorySegment second);
    }

    /** Takes what to open, what kind of name that is, and where to write the handle. */
    @FunctionalInterface
    public interface Open {
        int call(MemorySegment what, int kind, MemorySegment handle);
    }

    /** Takes a handle and a number. */
    @FunctionalInterface
    public interface SetNumber {
        int call(MemorySegment handle, int number);
    }

    /** Takes a handle and two numbers. */
    @FunctionalInterface
    public interface SetNumbers {
        int call(MemorySegment handle, int first, int second);
    }

    /** Takes a handle and an octet. */
    @FunctionalInterface
    public interface SetOctet {
        int call(MemorySegment handle, byte octet);
    }

    /** Takes a handle, data bits, stop bits and parity. */
    @FunctionalInterface
    public interface SetOctets {
        int call(MemorySegment handle, byte dataBits, byte stopBits, byte parity);
    }

    /** Takes a handle, the kind of flow control, and the characters of the kind that needs some. */
    @FunctionalInterface
    public interface SetFlowControl {
        int call(MemorySegment handle, short kind, byte on, byte off);
    }

    /** Takes a handle, octets, how many of them, and where to write how many it were. */
    @FunctionalInterface
    public interface Transfer {
        int call(MemorySegment handle, MemorySegment octets, int length, MemorySegment done);
    }

    /** @throws NoSuchElementException if one is missing, so that this is another library */
    static D2xxCalls in(SymbolLookup library) {
        return new D2xxCalls(
                bind(library, "FT_CreateDeviceInfoList", OnPointer.class, ADDRESS),
                bind(library, "FT_GetDeviceInfoList", OnPointers.class, ADDRESS, ADDRESS),
                bind(library, "FT_OpenEx", Open.class, ADDRESS, JAVA_INT, ADDRESS),
                bind(library, "FT_Close", OnPointer.class, ADDRESS),
                bind(library, "FT_SetBaudRate", SetNumber.class, ADDRESS, JAVA_INT),
                bind(library, "FT_SetDataCharacteristics", SetOctets.class, ADDRESS, JAVA_BYTE, JAVA_BYTE, JAVA_BYTE),
                bind(library, "FT_SetFlowControl", SetFlowControl.class, ADDRESS, JAVA_SHORT, JAVA_BYTE, JAVA_BYTE),
                bind(library, "FT_SetTimeouts", SetNumbers.class, ADDRESS, JAVA_INT, JAVA_INT),
                bind(library, "FT_SetLatencyTimer", SetOctet.class, ADDRESS, JAVA_BYTE),
                bind(library, "FT_Purge", SetNumber.class, ADDRESS, JAVA_INT),
                bind(library, "FT_SetRts", OnPointer.class, ADDRESS),
                bind(library, "FT_SetDtr", OnPointer.class, ADDRESS),
                bind(library, "FT_GetQueueStatus", OnPointers.class, ADDRESS, ADDRESS),
                bind(library, "FT_Read", Transfer.class, ADDRESS, ADDRESS, JAVA_INT, ADDRESS),
                bind(library, "FT_Write", Transfer.class, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
    }

    @SuppressWarnings("restricted") // what the library's header says is all there is to check its types against
    private static <T> T bind(SymbolLookup library, String name, Class<T> type, MemoryLayout... parameters) {
        var address = library.find(name).orElseThrow(() -> new NoSuchElementException(name));
        var handle = Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(JAVA_INT, parameters));
        return MethodHandleProxies.asInterfaceInstance(type, handle);
    }
}
