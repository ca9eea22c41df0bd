package io.sphereexplorer.command.hub;

import io.sphereexplorer.command.Messages;
import io.sphereexplorer.command.authority.RollOverText;
import java.time.Instant;

/**
 * A hub lacks the CA certificate that the tenant's boards will get theirs from next.
 *
 * @param thumbprint of that
 * @param before when it is about to become the active one; from then on the hub refuses boards (cloud-services §5.3)
 */
public record HubReminder(String hub, String thumbprint, Instant before) {
    /** What to do, and until when. */
    public String text() {
        return Messages.text("handOff.reminder", hub, RollOverText.day(before), thumbprint);
    }
}
