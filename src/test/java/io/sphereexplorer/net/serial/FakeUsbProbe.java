package io.sphereexplorer.net.serial;

import java.io.IOException;
import java.util.List;

/** Run where a USB adapter is faked: prints the ports found, then sends one octet up the service port and awaits one. */
final class FakeUsbProbe {
    private FakeUsbProbe() {}

    @SuppressWarnings("SystemOut") // its only way to answer
    public static void main(String[] arguments) throws IOException {
        var ports = new SystemSerialPorts(List.of());
        for (var port : ports.list()) {
            var usb = port.usb().orElseThrow();
            System.out.printf(
                    "%s %04x:%04x %s %s %s %d%n",
                    port.path(),
                    usb.vendorId(),
                    usb.productId(),
                    usb.product(),
                    usb.serialNumber(),
                    usb.location(),
                    usb.interfaceNumber().orElseThrow());
            if (usb.interfaceNumber().getAsInt() == 2) {
                try (var open = ports.open(port, LineSettings.SERVICE)) {
                    open.write(new byte[] {42}, 0, 1);
                    open.read(new byte[1]); // closing at once could throw away what was sent
                }
            }
        }
    }
}
