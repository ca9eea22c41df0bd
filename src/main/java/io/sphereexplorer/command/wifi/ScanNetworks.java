package io.sphereexplorer.command.wifi;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.AccessPoint;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.List;

/** Lets a board look for Wi-Fi networks around it. */
public record ScanNetworks() implements Command<List<AccessPoint>> {
    @Override
    public List<AccessPoint> run(Session session) throws IOException {
        return session.device().wifi().scan();
    }

    @Override
    public String asText() {
        return "device wifi scan";
    }
}
