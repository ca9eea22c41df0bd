package io.sphereexplorer.command.fleet;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.command.maintenance.RestartWatch;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.session.ExpectedSilence;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets an attached board get its applications from the cloud again: deletes those that were loaded over the cable, takes
 * the permission to load them away, and moves the board to a group whose boards get application updates.
 *
 * @param product by name or ID, whose group Field Test is meant; the board's own if empty
 * @param group as {@link OpenTenant#group} takes it, in the place of that
 */
public record SetUpForCloudTest(Optional<String> tenant, Optional<String> product, Optional<String> group, Pace pace)
        implements Command<SetUpForCloudTest.Result> {
    private static final String USUAL = "Field Test";

    /**
     * What came of it.
     *
     * @param deleted component IDs of the applications that are gone
     */
    public record Result(DeviceBefore before, NamedGroup group, List<UUID> deleted) {
        public Result {
            deleted = List.copyOf(deleted);
        }
    }

    /** @throws StepsStopped with what is done and what is not, once something was changed */
    @Override
    public Result run(Session session) throws IOException {
        ClaimedBoard board = ClaimedBoard.of(session, tenant);
        NamedGroup target = board.target(product, group, USUAL);
        List<UUID> deleted = new ArrayList<>();
        var steps = new NamedSteps(session, steps());
        if (board.before().capabilities().isEmpty()) {
            steps.skip(1);
            steps.take(() -> deleteApps(session, deleted));
            steps.skip(CapabilityChange.ON_BOARD.size());
        } else {
            new CapabilityChange(board, Set.of(), session, pace)
                    .take(steps, () -> steps.take(() -> deleteApps(session, deleted)));
        }
        if (!board.isIn(target.id())) {
            steps.take(() -> board.moveTo(target.id()));
        }
        return new Result(board.before(), target, deleted);
    }

    private static List<String> steps() {
        List<String> steps = new ArrayList<>(List.of("step.development.fetchingNone", "step.development.deleting"));
        steps.addAll(CapabilityChange.ON_BOARD);
        steps.add("step.development.moving");
        return steps;
    }

    private void deleteApps(Session session, List<UUID> deleted) throws IOException {
        RestartWatch watch = RestartWatch.begin(session, pace);
        DeviceConnection board = session.deviceToChange();
        boolean restarting = false;
        for (UUID each : board.apps().installed()) {
            restarting |= board.apps().delete(each);
            deleted.add(each);
        }
        if (restarting) {
            board.close();
            session.expectSilence(ExpectedSilence.RESTART);
            watch.await();
        }
    }

    @Override
    public String asText() {
        return "device enable-cloud-test" + SetUpForDevelopment.options(product, group)
                + CommandText.option("--tenant", tenant);
    }

    @Override
    public boolean changesBoard() {
        return true;
    }

    @Override
    public boolean changesCloud() {
        return true;
    }
}
