package io.sphereexplorer.device;

import java.util.Optional;

/**
 * Why a board last failed to join a stored network.
 *
 * @param timestamp the board's clock, which says 2000-01-01 before it was first set
 * @param error such as {@code WrongKey} (device-protocol §4.4.5)
 * @param certificateError such as {@code Expired}, for EAP-TLS networks
 */
public record WifiFailure(
        String timestamp, int networkId, Ssid ssid, String error, Optional<String> certificateError) {}
