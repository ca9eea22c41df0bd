package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;

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
        network.key().ifPresent(_ -> text.append(" --psk ").append(CommandText.MASK));
        network.configName().ifPresent(name -> text.append(' ').append(CommandText.option("--config-name", name)));
        return network.targetedScan() ? text.append(" --targeted-scan").toString() : text.toString();
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
