package io.sphereexplorer.device;

import java.util.Optional;

/**
 * A network to store on a board, enabled from the start. Lengths are not checked here: ask {@link WifiKey#problem} and
 * {@link Ssid#MAX_OCTETS} while the user types; the board refuses what does not fit.
 *
 * @param key present for {@link WifiSecurity#PSK}
 * @param targetedScan whether the board shall ask for it by name, as hidden networks need
 * @param configName 1 to 16 characters
 */
public record NewWifiNetwork(
        Ssid ssid, WifiSecurity security, Optional<Secret> key, boolean targetedScan, Optional<String> configName) {
    public static NewWifiNetwork open(Ssid ssid) {
        return new NewWifiNetwork(ssid, WifiSecurity.OPEN, Optional.empty(), false, Optional.empty());
    }

    public static NewWifiNetwork withKey(Ssid ssid, Secret key) {
        return new NewWifiNetwork(ssid, WifiSecurity.PSK, Optional.of(key), false, Optional.empty());
    }

    /** The same network, asked for by name. */
    public NewWifiNetwork hidden() {
        return new NewWifiNetwork(ssid, security, key, true, configName);
    }
}
