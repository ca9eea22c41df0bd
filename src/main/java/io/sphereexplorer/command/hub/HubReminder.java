package io.sphereexplorer.command.hub;

import java.time.Instant;

/**
 * A hub lacks the CA certificate that the tenant's boards will get theirs from next.
 *
 * @param thumbprint of that
 * @param before when it is expected to become the active one; from then on the hub refuses boards (cloud-services §5.3)
 */
public record HubReminder(String hub, String thumbprint, Instant before) {}
