package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.certificate.ListCertificates;
import io.sphereexplorer.command.certificate.ShowCertificate;
import io.sphereexplorer.command.certificate.ShowCertificateQuota;
import io.sphereexplorer.command.wifi.ListNetworks;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.StoredCertificate;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.WifiSecurity;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a board says of its certificate store at one time.
 *
 * @param free in octets
 * @param networks empty if the board does not tell them, as when its Wi-Fi is switched off
 */
record StoreReading(List<StoredCertificate> certificates, int free, Optional<List<WifiNetwork>> networks) {
    /** What is free in an empty store (device-protocol §8.4); the board does not tell it. */
    private static final int CAPACITY = 24_514;

    StoreReading {
        certificates = List.copyOf(certificates);
        networks = networks.map(List::copyOf);
    }

    /** Asks the board; blocks. It is repeated after each change, so it runs past the console's echo. */
    static StoreReading take(Session session) throws IOException {
        List<StoredCertificate> certificates = new ArrayList<>();
        for (String name : new ListCertificates().run(session)) {
            Optional<CertificateId> id = CertificateId.parse(name);
            if (id.isPresent()) {
                certificates.add(new ShowCertificate(id.get()).run(session));
            }
        }
        return new StoreReading(certificates, new ShowCertificateQuota().run(session), networks(session));
    }

    /** In octets. */
    int capacity() {
        return Math.max(CAPACITY, free);
    }

    boolean holds(String id) {
        return certificates.stream().anyMatch(each -> each.id().equals(id));
    }

    /** Whether a stored network is one for certificates. */
    boolean isUsedByNetworks() {
        return networks.orElse(List.of()).stream().anyMatch(network -> network.security() == WifiSecurity.EAP_TLS);
    }

    /** The stored networks that name the certificate. */
    List<WifiNetwork> usersOf(String id) {
        return networks.orElse(List.of()).stream()
                .filter(network -> network.clientCertificateId()
                                .filter(id::equals)
                                .isPresent()
                        || network.rootCaCertificateId().filter(id::equals).isPresent())
                .toList();
    }

    private static Optional<List<WifiNetwork>> networks(Session session) throws IOException {
        try {
            return Optional.of(new ListNetworks().run(session));
        } catch (DeviceException.Refused _) { // its Wi-Fi is switched off, or still starting
            return Optional.empty();
        }
    }
}
