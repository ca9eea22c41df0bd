package io.sphereexplorer.command.device;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Done;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.ManufacturingState;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Locale;

/**
 * Takes a board a step further in manufacturing, for ever; DEVICE_COMPLETE locks it. The ledger knows of it before.
 *
 * @param confirmed the last four digits of the device ID, needed for DEVICE_COMPLETE; may be empty otherwise
 */
public record UpdateManufacturingState(ManufacturingState state, String confirmed) implements Command<Done> {
    private static final int DIGITS = 4;

    @Override
    public Done run(Session session) throws IOException {
        var record = new ManufacturingRecord(session);
        boolean confirmedNow = record.id().lastDigits(DIGITS).equals(confirmed.toLowerCase(Locale.ROOT));
        if (state == ManufacturingState.DEVICE_COMPLETE && !confirmedNow) {
            throw new DeviceException.NotConfirmed(record.id());
        }
        record.take(state);
        return Done.DONE;
    }

    @Override
    public String asText() {
        String confirmation = confirmed.isEmpty() ? "" : " --confirm " + CommandText.quoted(confirmed);
        return "device manufacturing-state update --state " + state.wireName() + confirmation;
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
