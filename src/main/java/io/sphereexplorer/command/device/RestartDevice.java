package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.io.IOException;

/** Restarts a board; it is silent for some seconds afterwards. */
public record RestartDevice() implements Command<Done> {
    @Override
    public Done run(Session session) throws IOException {
        DeviceConnection connection = session.deviceToChange();
        connection.device().restart();
        connection.close();
        session.expectSilence(ExpectedSilence.RESTART);
        return Done.DONE;
    }

    @Override
    public String asText() {
        return "device restart";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
