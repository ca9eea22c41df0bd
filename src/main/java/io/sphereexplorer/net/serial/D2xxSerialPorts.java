package io.sphereexplorer.net.serial;

import io.sphereexplorer.net.serial.SerialPortInfo.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The channels of FTDI adapters that the system gives no serial port, as is usual for boards on Windows
 * (device-protocol §1.1), through FTDI's D2XX library; none where that is not installed.
 */
public final class D2xxSerialPorts implements SerialPorts {
    /** How the paths of these ports begin, by which a user sees how a board is reached. */
    public static final String PREFIX = "D2XX ";

    private final Optional<D2xxLibrary> library;
    private final SerialPorts system;
    private final List<Opened> opened = new CopyOnWriteArrayList<>();

    D2xxSerialPorts(Optional<D2xxLibrary> library, SerialPorts system) {
        this.library = library;
        this.system = system;
    }

    /**
     * Looks for the library once.
     *
     * @param system the ports of adapters that this leaves out
     */
    public static D2xxSerialPorts besides(SerialPorts system) {
        return new D2xxSerialPorts(D2xxLibrary.find(), system);
    }

    @Override
    public List<SerialPortInfo> list() {
        return List.copyOf(channels().values().stream().map(Channel::info).toList());
    }

    @Override
    public Watch watch(Runnable onChange) {
        return library.isEmpty() ? () -> {} : new PortWatch(this::list, onChange).start();
    }

    @Override
    public SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException {
        Map<String, Channel> channels = channels();
        Channel wanted = channels.get(port.path());
        if (wanted == null || library.isEmpty()) {
            throw new SerialPortException.Gone(port.path());
        }
        String serialNumber = wanted.device().serialNumber();
        boolean unique = channels.values().stream()
                        .filter(other -> other.device().serialNumber().equals(serialNumber))
                        .count()
                == 1;
        D2xxSerialPort open = library.get().open(wanted.device(), unique, port.path(), settings);
        opened.add(new Opened(wanted, open));
        return open;
    }

    /** A channel and how it is listed. */
    private record Channel(D2xxDevice device, SerialPortInfo info) {}

    /** A channel that this program has opened, of which the library may tell nothing meanwhile. */
    private record Opened(Channel channel, D2xxSerialPort port) {}

    private Map<String, Channel> channels() {
        Map<String, Channel> channels = new LinkedHashMap<>();
        opened.removeIf(each -> !each.port().isOpen());
        opened.forEach(each -> channels.put(each.channel().info().path(), each.channel()));
        List<D2xxDevice> devices = library.map(D2xxLibrary::devices).orElse(List.of());
        List<UsbIdentity> ofSystem = devices.isEmpty() ? List.of() : ofSystem();
        for (D2xxDevice device : devices) {
            if (ofSystem.stream().noneMatch(port -> isSameAdapter(device, port))) {
                SerialPortInfo info = info(device, channels.size());
                channels.putIfAbsent(info.path(), new Channel(device, info));
            }
        }
        return channels;
    }

    private List<UsbIdentity> ofSystem() {
        return system.list().stream().flatMap(port -> port.usb().stream()).toList();
    }

    private static boolean isSameAdapter(D2xxDevice device, UsbIdentity port) {
        return port.vendorId() == device.vendorId() && port.serialNumber().startsWith(device.adapterSerialNumber());
    }

    /** @param before how many are listed already, to tell apart those of equal serial number and without a place */
    private static SerialPortInfo info(D2xxDevice device, int before) {
        String place = device.location() == 0 ? String.valueOf(before) : Integer.toHexString(device.location());
        var usb = new UsbIdentity(
                device.vendorId(),
                device.productId(),
                device.description(),
                device.adapterSerialNumber(),
                device.adapterLocation(),
                device.channel());
        return new SerialPortInfo(
                PREFIX + device.serialNumber() + " at " + place, device.description(), Optional.of(usb), Origin.SYSTEM);
    }
}
