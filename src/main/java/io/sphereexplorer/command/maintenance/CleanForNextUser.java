package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.MaintenanceException;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Progress;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Removes from a board what a user left on it, and makes sure that it is gone.
 *
 * @param confirmed the last four digits of the device ID
 */
public record CleanForNextUser(String confirmed, Pace pace) implements Command<CleaningPlan> {
    private static final int DIGITS = 4;

    /**
     * Tells what was removed.
     *
     * @throws MaintenanceException.NotConfirmed before anything is changed
     * @throws MaintenanceException.CleaningStopped with what was done and what was not
     */
    @Override
    public CleaningPlan run(Session session) throws IOException {
        DeviceConnection board = session.deviceToChange();
        DeviceId id = board.device().identity().id();
        if (!id.lastDigits(DIGITS).equals(confirmed.toLowerCase(Locale.ROOT))) {
            throw new MaintenanceException.NotConfirmed(id);
        }
        CleaningPlan plan = CleaningPlan.of(board);
        var steps = Stream.of(CleaningStep.values())
                .filter(step -> step.count(plan) > 0)
                .toList();
        for (CleaningStep step : steps) {
            int number = steps.indexOf(step) + 1;
            session.progress().accept(Progress.of(step.key(), number, steps.size()));
            try {
                carryOut(step, plan, session);
            } catch (IOException e) {
                throw new MaintenanceException.CleaningStopped(
                        counts(steps.subList(0, number - 1), plan),
                        counts(steps.subList(number - 1, steps.size()), plan),
                        e);
            }
        }
        return plan;
    }

    @Override
    public String asText() {
        return "device clean" + (confirmed.isEmpty() ? "" : " " + CommandText.option("--confirm", confirmed));
    }

    @Override
    public boolean changesBoard() {
        return true;
    }

    private void carryOut(CleaningStep step, CleaningPlan plan, Session session) throws IOException {
        DeviceConnection board = session.deviceToChange();
        RestartWatch restart = RestartWatch.begin(session, pace);
        if (step.remove(plan, board)) {
            board.close();
            session.expectSilence(ExpectedSilence.RESTART);
            restart.await();
        }
        int left = step.left(session.device());
        if (left > 0) {
            throw new MaintenanceException.StillThere(left);
        }
    }

    private static Map<String, Integer> counts(List<CleaningStep> steps, CleaningPlan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        steps.forEach(step -> counts.put(step.word(), step.count(plan)));
        return counts;
    }
}
