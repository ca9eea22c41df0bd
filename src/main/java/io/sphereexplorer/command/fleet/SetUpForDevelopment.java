package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.command.product.NamedGroup;
import io.sphereexplorer.device.ImageInventory;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets an attached board take applications over the cable: fetches the capability file, moves the board to a group whose
 * boards get no application updates, and installs the file.
 *
 * @param product by name or ID, whose group Development is meant; the board's own if empty
 * @param group as {@link OpenTenant#group} takes it, in the place of that
 */
public record SetUpForDevelopment(Optional<String> tenant, Optional<String> product, Optional<String> group, Pace pace)
        implements Command<SetUpForDevelopment.Result> {
    private static final String USUAL = "Development";

    /**
     * What came of it.
     *
     * @param before for {@link UndoDevelopment}
     * @param hasDebugger whether the board lists the debugging server now
     */
    public record Result(DeviceBefore before, NamedGroup group, boolean hasDebugger) {}

    /** @throws StepsStopped with what is done and what is not, once something was changed */
    @Override
    public Result run(Session session) throws IOException {
        ClaimedBoard board = ClaimedBoard.of(session, tenant);
        NamedGroup target = board.target(product, group, USUAL);
        var steps = new NamedSteps(session, steps());
        new CapabilityChange(board, Set.of(Capability.APP_DEVELOPMENT), session, pace)
                .take(steps, () -> moveTo(target, board, steps));
        return new Result(
                board.before(), target, hasDebugger(session.device().device().images()));
    }

    private static void moveTo(NamedGroup target, ClaimedBoard board, NamedSteps steps) throws IOException {
        if (board.isIn(target.id())) {
            steps.skip(1);
        } else {
            steps.take(() -> board.moveTo(target.id()));
        }
    }

    private static List<String> steps() {
        List<String> steps = new ArrayList<>(List.of("step.development.fetching", "step.development.moving"));
        steps.addAll(CapabilityChange.ON_BOARD);
        return steps;
    }

    private static boolean hasDebugger(ImageInventory inventory) {
        return inventory.components().stream()
                .anyMatch(each -> each.uid().equalsIgnoreCase(ImageInventory.DEBUGGER.toString()));
    }

    @Override
    public String asText() {
        return "device enable-development" + options(product, group) + CommandText.option("--tenant", tenant);
    }

    /** With a blank before each. */
    static String options(Optional<String> product, Optional<String> group) {
        return product.map(name -> " " + CommandText.option("--product", name)).orElse("")
                + group.map(path -> " " + CommandText.option("--device-group", path))
                        .orElse("");
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
