package io.sphereexplorer.command.network;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Gives an Ethernet interface of a board another hardware address. */
public record UpdateInterface(String name, String hardwareAddress) implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        session.deviceToChange().network().setHardwareAddress(name, hardwareAddress);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device network update-interface --interface " + CommandText.quoted(name) + " --hardware-address "
                + CommandText.quoted(hardwareAddress);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
