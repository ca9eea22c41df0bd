package io.sphereexplorer.device;

import java.util.Optional;

/**
 * A network stored on a board.
 *
 * @param id by which the board names it; the smallest free number, so a forgotten one comes again
 * @param targetedScan whether the board asks for it by name, as hidden networks need
 */
public record WifiNetwork(
        int id,
        Ssid ssid,
        ConfigState configState,
        ConnectionState connectionState,
        WifiSecurity security,
        boolean targetedScan,
        Optional<String> configName,
        Optional<String> clientCertificateId,
        Optional<String> clientIdentity,
        Optional<String> rootCaCertificateId) {}
