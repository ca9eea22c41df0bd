package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What sysfs knows of a USB serial port and jSerialComm does not; nothing on systems without sysfs. */
final class LinuxUsbSerial {
    private final Path sys;

    /** {@code sys} is {@code /sys}, unless a test makes its own. */
    LinuxUsbSerial(Path sys) {
        this.sys = sys;
    }

    /** The USB interface the port belongs to, which is the channel of a multi-port adapter (device-protocol §1.3). */
    OptionalInt interfaceNumber(String portName) {
        Path device = sys.resolve("class/tty").resolve(portName).resolve("device");
        try {
            String hex = Files.readString(device.toRealPath().resolveSibling("bInterfaceNumber"));
            return OptionalInt.of(Integer.parseInt(hex.strip(), 16));
        } catch (IOException | NumberFormatException _) {
            return OptionalInt.empty(); // no USB port, or one that has just been unplugged
        }
    }

    /**
     * Has an FTDI adapter pass on short frames after 1 ms instead of 16 ms (device-protocol §1.4).
     *
     * @return whether it will; the attribute is often writable by the administrator only
     */
    boolean shortenLatency(String portName) {
        Path timer = sys.resolve("bus/usb-serial/devices").resolve(portName).resolve("latency_timer");
        if (!Files.isWritable(timer)) {
            return false;
        }
        try {
            Files.writeString(timer, "1");
            return true;
        } catch (IOException _) {
            return false; // slower, but as usable
        }
    }
}
