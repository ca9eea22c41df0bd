package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.HubException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Measures how far a board is on its way to the chosen hub; changes nothing.
 *
 * @param id of the board in lower case; that of the attached board if left out
 * @param tenant by name or ID, whose board it is; the chosen one if left out
 * @param clock decides what has expired
 */
public record CheckHandOff(Optional<String> id, Optional<String> tenant, InstantSource clock)
        implements Command<HandOff> {
    /**
     * What cannot be measured is unknown, with the reason.
     *
     * @throws HubException.UpperCase if the ID has capital letters
     * @throws HubException.NoDeviceId if the ID is none of a board
     */
    @Override
    public HandOff run(Session session) throws IOException {
        return new HandOffCheck(session, this).check();
    }

    @Override
    public String asText() {
        return "hub hand-off check" + CommandText.option("--device-id", id) + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean goesToBoard() {
        return id.isEmpty();
    }
}
