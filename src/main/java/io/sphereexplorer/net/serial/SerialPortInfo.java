package io.sphereexplorer.net.serial;

import java.util.Optional;

/**
 * A serial port that could be opened.
 *
 * @param path what the system calls it, unique among the listed ports, such as {@code /dev/ttyUSB2} or {@code COM7}
 * @param description what the system or the adapter says it is
 * @param usb the USB adapter behind it; empty for ports without one
 * @param origin where the port comes from; the ladder above never asks, only the user is told
 */
public record SerialPortInfo(String path, String description, Optional<UsbIdentity> usb, Origin origin) {
    /** Where a port comes from. */
    public enum Origin {
        /** The operating system lists it. */
        SYSTEM,
        /** The user named it, so it is taken for a service port whatever it looks like. */
        NAMED,
        /** An emulated board stands at its far end. */
        EMULATED
    }
}
