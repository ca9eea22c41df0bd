package io.sphereexplorer.device;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a board's Wi-Fi is doing now. Texts that a board leaves out are empty.
 *
 * @param mode {@code station}
 * @param keyManagement such as {@code WPA2-PSK}
 * @param wpaState where joining stands, from {@code SCANNING} to {@code COMPLETED}
 * @param networkId of the stored network in use; empty while there is none
 * @param powerSavings enabled or disabled; empty before REST version 4.6.0
 */
public record WifiStatus(
        Optional<Ssid> ssid,
        ConfigState configState,
        ConnectionState connectionState,
        WifiSecurity security,
        String mode,
        String keyManagement,
        String wpaState,
        String hardwareAddress,
        OptionalInt frequencyMhz,
        Optional<String> ipAddress,
        OptionalInt networkId,
        String powerSavings,
        Optional<String> configName) {}
