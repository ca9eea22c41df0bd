package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.device.DeviceIdentity;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Reads who a board is and its security state. */
public record ShowSecurityState() implements Command<DeviceIdentity> {
    @Override
    public DeviceIdentity run(Session session) throws IOException {
        return session.device().device().identity();
    }

    @Override
    public String asText() {
        return "device show-attached";
    }
}
