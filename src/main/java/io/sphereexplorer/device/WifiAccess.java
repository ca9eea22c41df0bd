package io.sphereexplorer.device;

import java.util.Optional;

/** What a board shows a Wi-Fi network to be let in. */
public sealed interface WifiAccess {
    /** Nothing: the network is open. */
    record Open() implements WifiAccess {}

    /** The key that everybody in the network has. */
    record Key(Secret key) implements WifiAccess {}

    /**
     * Certificates out of the board's store (EAP-TLS). Neither board nor client checks when a network is stored whether
     * they are there.
     *
     * @param client whose private key proves who the board is
     * @param identity under which the network knows the board, such as {@code bench@lab.example}; at most
     *     {@link #MAX_IDENTITY} octets
     * @param rootCa whom the network's own certificate must come from; without it the board believes any network
     */
    record Certificates(CertificateId client, Optional<String> identity, Optional<CertificateId> rootCa)
            implements WifiAccess {}

    /** In octets of UTF-8 (device-protocol §4.4.5). */
    int MAX_IDENTITY = 254;

    default WifiSecurity security() {
        return switch (this) {
            case Open _ -> WifiSecurity.OPEN;
            case Key _ -> WifiSecurity.PSK;
            case Certificates _ -> WifiSecurity.EAP_TLS;
        };
    }
}
