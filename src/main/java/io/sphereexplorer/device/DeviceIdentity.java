package io.sphereexplorer.device;

/**
 * Who a board is.
 *
 * @param securityState as the board says: SECURE for every board that was sold
 */
public record DeviceIdentity(DeviceId id, String securityState) {}
