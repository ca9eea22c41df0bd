package io.sphereexplorer.net.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.sphereexplorer.net.serial.SerialPortInfo.Origin;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The serial ports of the operating system, through jSerialComm, and those the user named, which may be links or
 * pseudo-terminals that no system lists.
 */
public final class SystemSerialPorts implements SerialPorts {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final List<String> named;
    private final LinuxUsbSerial linux = new LinuxUsbSerial(Path.of("/sys"));

    /** Lists the named ports first, while they exist; a port that is named is not listed a second time. */
    public SystemSerialPorts(List<String> named) {
        this.named = List.copyOf(named);
    }

    @Override
    public List<SerialPortInfo> list() {
        var system = new ArrayList<>(
                Arrays.stream(SerialPort.getCommPorts()).map(this::info).toList());
        var all = new ArrayList<SerialPortInfo>();
        for (String path : named) {
            var device = device(path);
            var listed = system.stream()
                    .filter(port -> device.isPresent() && device.equals(device(port.path())))
                    .findFirst();
            listed.ifPresent(system::remove);
            if (listed.isPresent() || (device.isPresent() && !WINDOWS)) {
                all.add(new SerialPortInfo(
                        path,
                        listed.map(SerialPortInfo::description).orElse(""),
                        listed.flatMap(SerialPortInfo::usb),
                        Origin.NAMED));
            }
        }
        all.addAll(system);
        return all;
    }

    @Override
    public Watch watch(Runnable onChange) {
        return new PortWatch(this::list, onChange).start();
    }

    @Override
    public SystemSerialPort open(SerialPortInfo info, LineSettings settings) throws SerialPortException {
        var port = existing(info.path());
        var _ = set(port, settings); // an open that is refused tells more
        var _ = port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SystemSerialPort.READ_MILLIS, 0);
        if (!port.openPort()) {
            throw failure(info.path(), port.getLastErrorCode());
        }
        return new SystemSerialPort(port, linux.shortenLatency(port.getSystemPortName()));
    }

    /** Tells whether the port took the settings. */
    static boolean set(SerialPort port, LineSettings settings) {
        int control = settings.rtsCts()
                ? SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED
                : SerialPort.FLOW_CONTROL_DISABLED;
        return port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY)
                && port.setFlowControl(control);
    }

    private SerialPortException failure(String path, int code) {
        boolean there = WINDOWS
                ? list().stream().anyMatch(port -> port.path().equals(path))
                : device(path).isPresent();
        if (!there) {
            return new SerialPortException.Gone(path);
        }
        return WINDOWS ? OpenFailure.ofWindows(path, code) : OpenFailure.ofErrno(path, code);
    }

    private SerialPortInfo info(SerialPort port) {
        // -1 is what jSerialComm says of ports without an adapter
        Optional<UsbIdentity> usb = port.getVendorID() < 0
                ? Optional.empty()
                : Optional.of(new UsbIdentity(
                        port.getVendorID(),
                        port.getProductID(),
                        port.getDescriptivePortName(),
                        port.getSerialNumber(),
                        port.getPortLocation(),
                        linux.interfaceNumber(port.getSystemPortName())));
        return new SerialPortInfo(port.getSystemPortPath(), port.getPortDescription(), usb, Origin.SYSTEM);
    }

    private static SerialPort existing(String path) throws SerialPortException {
        var device = device(path).orElseThrow(() -> new SerialPortException.Gone(path));
        var file = Path.of(device);
        if (!WINDOWS && !(Files.isReadable(file) && Files.isWritable(file))) {
            throw new SerialPortException.NotPermitted(path);
        }
        try {
            return SerialPort.getCommPort(device);
        } catch (SerialPortInvalidPortException _) {
            throw new SerialPortException.Gone(path);
        }
    }

    /** What a path leads to, if it leads anywhere; on Windows ports are names, and opening them tells. */
    private static Optional<String> device(String path) {
        try {
            return Optional.of(WINDOWS ? path : Path.of(path).toRealPath().toString());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
