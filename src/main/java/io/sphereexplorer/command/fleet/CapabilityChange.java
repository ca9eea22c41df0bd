package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.capability.UpdateCapability;
import io.sphereexplorer.command.maintenance.RestartWatch;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Has a board be allowed exactly something: fetches the file, installs it, waits for the restart and looks. */
record CapabilityChange(ClaimedBoard board, Set<Capability> wanted, Session session, Pace pace) {
    /** The names of its steps after the first, which fetches. */
    static final List<String> ON_BOARD =
            List.of("step.development.applying", "step.development.restarting", "step.development.looking");

    /**
     * Takes the first step and those of {@link #ON_BOARD}, with {@code between} after the first.
     *
     * @param between steps of whoever wants the change
     */
    void take(NamedSteps steps, NamedSteps.Step between) throws IOException {
        Session quiet = session.reporting(_ -> {});
        var file = steps.bring(() -> DownloadCapability.fetch(board.open(), board.id(), wanted));
        between.take();
        RestartWatch watch = RestartWatch.begin(quiet, pace);
        steps.take(() -> UpdateCapability.install(file, quiet));
        steps.take(watch::await);
        steps.take(this::look);
    }

    private void look() throws IOException {
        List<Integer> now = ClaimedBoard.numbers(session.device());
        boolean isAsWanted = Arrays.stream(Capability.values())
                .allMatch(each -> now.contains(each.number()) == wanted.contains(each));
        if (!isAsWanted) {
            throw new DeviceException.BadAnswer("the board has other capabilities than it was given: " + now);
        }
    }
}
