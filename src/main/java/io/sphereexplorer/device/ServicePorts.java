package io.sphereexplorer.device;

import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.UsbIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks the service channels of boards out of a list of serial ports (device-protocol §1.1 to §1.3). */
final class ServicePorts {
    private static final int FTDI = 0x0403;
    private static final int FT4232H = 0x6011;
    private static final String PRODUCT = "MSFT MT3620 Std Interface";
    private static final int SERVICE_INTERFACE = 2;

    /** So that {@code COM9} stands before {@code COM10}. */
    private static final Comparator<SerialPortInfo> BY_NAME = Comparator.<SerialPortInfo>comparingInt(
                    port -> port.path().length())
            .thenComparing(SerialPortInfo::path);

    private ServicePorts() {}

    /** One port a board: every named and emulated one, and those of the system that look like a board's channel C. */
    static List<SerialPortInfo> among(List<SerialPortInfo> ports) {
        Map<String, SerialPortInfo> chosen = new LinkedHashMap<>();
        ports.stream()
                .filter(port -> port.origin() != SerialPortInfo.Origin.SYSTEM)
                .forEach(port -> chosen.putIfAbsent(port.path(), port));
        Map<String, List<SerialPortInfo>> adapters = ports.stream()
                .filter(port -> port.origin() == SerialPortInfo.Origin.SYSTEM)
                .filter(port -> port.usb().filter(ServicePorts::isBoard).isPresent())
                .collect(Collectors.groupingBy(ServicePorts::adapter, LinkedHashMap::new, Collectors.toList()));
        adapters.values().stream()
                .flatMap(channels -> serviceChannel(channels).stream())
                .forEach(port -> chosen.putIfAbsent(port.path(), port));
        return new ArrayList<>(chosen.values());
    }

    /** Any FT4232H could be; one with another maker's product string is not. */
    private static boolean isBoard(UsbIdentity usb) {
        return usb.vendorId() == FTDI
                && usb.productId() == FT4232H
                && (usb.product().isBlank() || usb.product().startsWith(PRODUCT));
    }

    /** By location, for old boards share one serial number. */
    private static String adapter(SerialPortInfo port) {
        return port.usb()
                .map(usb -> usb.location().isEmpty() ? "serial " + usb.serialNumber() : usb.location())
                .orElseThrow();
    }

    /**
     * Channel C by its interface number. Where the system gives none, names follow the channels and D comes last: then C
     * is the last but one, whether all four have a port, only A, C and D (old EEPROMs), or only C and D.
     */
    private static Optional<SerialPortInfo> serviceChannel(List<SerialPortInfo> channels) {
        boolean numbered = channels.stream()
                .anyMatch(port -> port.usb().orElseThrow().interfaceNumber().isPresent());
        if (numbered) {
            return channels.stream()
                    .filter(port -> port.usb().orElseThrow().interfaceNumber().orElse(-1) == SERVICE_INTERFACE)
                    .findFirst();
        }
        List<SerialPortInfo> inOrder = channels.stream().sorted(BY_NAME).toList();
        return Optional.of(inOrder.get(Math.max(0, inOrder.size() - 2)));
    }
}
