package io.sphereexplorer.command.fleet;

import io.sphereexplorer.cloud.sphere.Capability;
import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.command.StepsStopped;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives an attached board back the capabilities and the group that it had before it was set up for something;
 * applications that were deleted do not come back by it.
 *
 * @param device that the attached board must be; empty for whichever it is
 * @param group that it goes back to, as {@link OpenTenant#group} takes it; empty to leave it where it is
 * @param capabilities that it is to have, and no others
 */
public record UndoDevelopment(
        Optional<String> tenant,
        Optional<DeviceId> device,
        Optional<String> group,
        Set<Capability> capabilities,
        Pace pace)
        implements Command<DeviceBefore> {
    public UndoDevelopment {
        capabilities = Set.copyOf(capabilities);
    }

    /** Of what {@link SetUpForDevelopment} or {@link SetUpForCloudTest} did. */
    public static UndoDevelopment of(DeviceBefore previous, Pace pace) {
        return new UndoDevelopment(
                Optional.of(previous.tenant().toString()),
                Optional.of(previous.device()),
                previous.group().map(UUID::toString),
                previous.capabilities(),
                pace);
    }

    /**
     * How it was before this.
     *
     * @throws StepsStopped with what is done and what is not, once something was changed
     */
    @Override
    public DeviceBefore run(Session session) throws IOException {
        ClaimedBoard board = ClaimedBoard.of(session, tenant);
        if (device.isPresent() && !device.get().equals(board.id())) {
            throw new DeviceException.OtherBoard(device.get(), board.id());
        }
        Optional<UUID> target = group.isEmpty()
                ? Optional.empty()
                : Optional.of(board.open().group(group.get()).id());
        var steps = new NamedSteps(session, steps());
        new CapabilityChange(board, capabilities, session, pace).take(steps, () -> {});
        if (target.isPresent() && !board.isIn(target.get())) {
            steps.take(() -> board.moveTo(target.get()));
        }
        return board.before();
    }

    private static List<String> steps() {
        List<String> steps = new ArrayList<>(List.of("step.development.fetching"));
        steps.addAll(CapabilityChange.ON_BOARD);
        steps.add("step.development.moving");
        return steps;
    }

    @Override
    public String asText() {
        return "device undo-development"
                + group.map(path -> " " + CommandText.option("--device-group", path))
                        .orElse("")
                + CapabilityWords.text(capabilities)
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
