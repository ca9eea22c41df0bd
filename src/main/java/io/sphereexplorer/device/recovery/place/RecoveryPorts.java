package io.sphereexplorer.device.recovery.place;

import io.sphereexplorer.device.ServicePorts;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPortInfo.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks the recovery channels of boards out of a list of serial ports (device-protocol §1.2 and §1.3). */
final class RecoveryPorts {
    private RecoveryPorts() {}

    /** Every named and emulated one, and those of the system that look like a board's channel D. */
    static List<SerialPortInfo> among(List<SerialPortInfo> ports) {
        Stream<SerialPortInfo> chosen = ports.stream().filter(port -> port.origin() != Origin.SYSTEM);
        return Stream.concat(chosen, ServicePorts.recoveryAmong(ports).stream()).toList();
    }

    static RecoveryPlace place(SerialPortInfo info) {
        Optional<String> location = info.usb().map(usb -> usb.location()).filter(text -> !text.isEmpty());
        return switch (info.origin()) {
            case EMULATED -> new RecoveryPlace(info.path(), location, RecoveryPlace.Kind.EMULATED);
            case SYSTEM, NAMED -> {
                boolean listed = info.usb().isPresent() || !info.description().isEmpty();
                yield new RecoveryPlace(
                        info.path(),
                        location.map("usb "::concat),
                        listed ? RecoveryPlace.Kind.HARDWARE : RecoveryPlace.Kind.PROGRAM);
            }
        };
    }
}
