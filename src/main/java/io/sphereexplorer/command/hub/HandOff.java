package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubCertificate;
import io.sphereexplorer.cloud.iothub.HubDevice;
import io.sphereexplorer.command.hub.HandOffStep.Kind;
import io.sphereexplorer.session.hub.ChosenHub;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a board is on its way to a hub, as it was measured.
 *
 * @param boardId in lower case, as it has to be registered; empty if no board was named or found
 * @param steps one of each kind, in their order
 * @param found what the steps were measured by
 * @param measured when
 */
public record HandOff(
        Optional<ChosenHub> hub, Optional<String> boardId, List<HandOffStep> steps, Found found, Instant measured) {
    /**
     * What there is.
     *
     * @param certificate the tenant's active CA certificate as the hub has it
     * @param identity of the board at the hub, perhaps in another spelling
     * @param reminder that the hub will need another certificate
     */
    public record Found(
            Optional<HubCertificate> certificate, Optional<HubDevice> identity, Optional<HubReminder> reminder) {}

    public HandOff {
        steps = List.copyOf(steps);
    }

    public HandOffStep step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether the board has come in. */
    public boolean isDone() {
        return steps.stream().allMatch(HandOffStep::isDone);
    }
}
