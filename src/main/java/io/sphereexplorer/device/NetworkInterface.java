package io.sphereexplorer.device;

import java.util.List;
import java.util.Optional;

/**
 * A network interface of a board and how far it got.
 *
 * @param name {@code wlan0}, {@code eth0}, {@code azspheresvc} or {@code lo}
 * @param ipAssignment {@code dynamic} or {@code static}
 */
public record NetworkInterface(
        String name,
        boolean up,
        boolean connectedToNetwork,
        boolean ipAcquired,
        boolean connectedToInternet,
        Optional<String> hardwareAddress,
        Optional<String> ipAssignment,
        List<String> ipAddresses) {
    /** The name of the Wi-Fi interface, which every board has. */
    public static final String WIFI = "wlan0";

    public NetworkInterface {
        ipAddresses = List.copyOf(ipAddresses);
    }
}
