package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.device.certificate.CertificateFiles;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words the certificate pane has for types, times, room and users. */
final class CertificateText {
    private CertificateText() {}

    static String type(CertificateType type) {
        return switch (type) {
            case CLIENT -> Messages.text("certificates.type.client");
            case ROOT_CA -> Messages.text("certificates.type.root");
        };
    }

    static String octets(int number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    static String room(StoreReading reading) {
        return Messages.text("certificates.room", octets(reading.free()), octets(reading.capacity()));
    }

    static String users(StoreReading reading, String id) {
        if (reading.networks().isEmpty()) {
            return Messages.text("certificates.users.unknown");
        }
        List<WifiNetwork> users = reading.usersOf(id);
        return users.isEmpty() ? Messages.text("certificates.users.none") : names(users);
    }

    static String names(List<WifiNetwork> networks) {
        return networks.stream()
                .map(network -> network.ssid().text())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String warnings(List<CertificateFiles.Warning> warnings) {
        return warnings.stream()
                .map(warning ->
                        Messages.text("certificate.warning." + warning.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n"));
    }
}
