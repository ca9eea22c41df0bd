package io.sphereexplorer.command.hub;

import io.sphereexplorer.cloud.iothub.HubDevice;

/**
 * An identity that a board can come in with.
 *
 * @param wasThere whether it was right already, so that nothing was changed
 */
public record CreatedDevice(HubDevice device, boolean wasThere) {}
