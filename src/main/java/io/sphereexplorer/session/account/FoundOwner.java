package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was found to own a board when somebody last asked.
 *
 * @param tenant of an account that is signed in; empty if none that answered has the board
 * @param asked how many tenants answered
 * @param unasked how many tenants or accounts could not be asked
 */
public record FoundOwner(DeviceId device, Instant at, Optional<Tenant> tenant, int asked, int unasked) {}
