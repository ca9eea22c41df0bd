package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.WifiAccess;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/** Stores a network on a board, enabled. */
public record AddNetwork(NewWifiNetwork network) implements Command<WifiNetwork> {
    @Override
    public WifiNetwork run(Session session) throws IOException {
        return session.deviceToChange().wifi().add(network);
    }

    @Override
    public String asText() {
        var text = new StringBuilder("device wifi add ")
                .append(CommandText.option("--ssid", network.ssid().text()));
        text.append(options(network.access()));
        network.configName().ifPresent(name -> text.append(' ').append(CommandText.option("--config-name", name)));
        return network.targetedScan() ? text.append(" --targeted-scan").toString() : text.toString();
    }

    private static String options(WifiAccess access) {
        return switch (access) {
            case WifiAccess.Open _ -> "";
            case WifiAccess.Key _ -> " --psk " + CommandText.MASK;
            case WifiAccess.Certificates certificates ->
                option("--client-cert-id", Optional.of(certificates.client().text()))
                        + option("--client-id", certificates.identity())
                        + option("--root-ca-cert-id", certificates.rootCa().map(CertificateId::text));
        };
    }

    private static String option(String name, Optional<String> value) {
        return value.map(text -> " " + CommandText.option(name, text)).orElse("");
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
