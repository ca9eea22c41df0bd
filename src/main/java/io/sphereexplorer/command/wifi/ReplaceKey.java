package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.WifiNetwork;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Gives a stored network another key and enables it. */
public record ReplaceKey(int id, Secret key) implements Command<WifiNetwork> {
    @Override
    public WifiNetwork run(Session session) throws IOException {
        return session.deviceToChange().wifi().replaceKey(id, key);
    }

    /** The azsphere tool knows no such verb; that enabling takes a key is an extension of ours. */
    @Override
    public String asText() {
        return "device wifi enable --id " + id + " --psk " + CommandText.MASK;
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
