package io.sphereexplorer.device;

import java.time.Duration;

/**
 * Signs of life of a board.
 *
 * @param uptime since its last start, in whole seconds
 */
public record DeviceStatus(Duration uptime) {}
