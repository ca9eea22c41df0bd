package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Makes a board read its Wi-Fi configuration and certificates again. */
public record ReloadWifiConfig() implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().wifi().reloadConfig();
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device wifi reload-config";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
