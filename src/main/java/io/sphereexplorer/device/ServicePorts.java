package io.sphereexplorer.device;

import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.UsbIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks the service and recovery channels of boards out of a list of serial ports (device-protocol §1.1 to §1.3). */
public final class ServicePorts {
    private static final int FTDI = 0x0403;
    private static final int FT4232H = 0x6011;
    private static final String PRODUCT = "MSFT MT3620 Std Interface";
    private static final int SERVICE_INTERFACE = 2;
    private static final int RECOVERY_INTERFACE = 3;

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
        adapters(ports).stream()
                .flatMap(channels -> serviceChannel(channels).stream())
                .forEach(port -> chosen.putIfAbsent(port.path(), port));
        return new ArrayList<>(chosen.values());
    }

    /** Of those of the system, the ones that look like a board's channel D. */
    public static List<SerialPortInfo> recoveryAmong(List<SerialPortInfo> ports) {
        return adapters(ports).stream()
                .flatMap(channels -> recoveryChannel(channels).stream())
                .toList();
    }

    private static Collection<List<SerialPortInfo>> adapters(List<SerialPortInfo> ports) {
        return ports.stream()
                .filter(port -> port.origin() == SerialPortInfo.Origin.SYSTEM)
                .filter(port -> port.usb().filter(ServicePorts::isBoard).isPresent())
                .collect(Collectors.groupingBy(ServicePorts::adapter, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /**
     * Whether the adapter of a board's service channel shows no channel D, over which it is recovered; known only where the
     * system numbers the channels.
     *
     * @param ports in which {@code service} was found
     */
    static boolean lacksRecovery(SerialPortInfo service, List<SerialPortInfo> ports) {
        boolean numbered = service.origin() == SerialPortInfo.Origin.SYSTEM
                && service.usb()
                        .flatMap(usb -> usb.interfaceNumber().stream().boxed().findFirst())
                        .isPresent();
        return numbered
                && ports.stream()
                        .filter(port -> port.usb().isPresent() && adapter(port).equals(adapter(service)))
                        .noneMatch(port ->
                                port.usb().orElseThrow().interfaceNumber().orElse(-1) == RECOVERY_INTERFACE);
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
        if (numbered(channels)) {
            return channel(channels, SERVICE_INTERFACE);
        }
        List<SerialPortInfo> inOrder = channels.stream().sorted(BY_NAME).toList();
        return Optional.of(inOrder.get(Math.max(0, inOrder.size() - 2)));
    }

    /** Channel D by its interface number, or the last of several by their names. */
    private static Optional<SerialPortInfo> recoveryChannel(List<SerialPortInfo> channels) {
        if (numbered(channels)) {
            return channel(channels, RECOVERY_INTERFACE);
        }
        return channels.size() < 2 ? Optional.empty() : channels.stream().max(BY_NAME);
    }

    private static boolean numbered(List<SerialPortInfo> channels) {
        return channels.stream()
                .anyMatch(port -> port.usb().orElseThrow().interfaceNumber().isPresent());
    }

    private static Optional<SerialPortInfo> channel(List<SerialPortInfo> channels, int number) {
        return channels.stream()
                .filter(port -> port.usb().orElseThrow().interfaceNumber().orElse(-1) == number)
                .findFirst();
    }
}
