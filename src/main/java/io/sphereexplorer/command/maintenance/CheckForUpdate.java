package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets a board look for an update of its operating system now, which it does whenever it starts, and follows what comes
 * of it. There is no other way to ask for it over the cable.
 */
public record CheckForUpdate(Pace pace) implements Command<CheckForUpdate.Outcome> {
    /**
     * How it ended.
     *
     * @param updated false if no newer version was offered
     */
    public record Outcome(Optional<String> before, Optional<String> now, boolean updated) {}

    /** @throws MaintenanceException.UpdateBlocked before anything is done, if the board cannot look for one */
    @Override
    public Outcome run(Session session) throws IOException {
        UpdateReading before = new ShowUpdateStatus().run(session);
        if (before.block().isPresent()) {
            throw new MaintenanceException.UpdateBlocked(before.block().get().word());
        }
        if (before.stage() == UpdateReading.Stage.NONE || before.stage() == UpdateReading.Stage.NOT_TOLD) {
            session.progress().accept(Progress.of("step.update.restarting", 1, UpdateCheck.STEPS));
            RestartWatch restart = RestartWatch.begin(session, pace);
            new RestartDevice().run(session);
            restart.await();
        }
        return new UpdateCheck(before, session, pace).await();
    }

    @Override
    public String asText() {
        return "device check-for-update";
    }

    @Override
    public boolean changesBoard() {
        return true;
    }
}
