package io.sphereexplorer.device;

import java.util.Optional;

/**
 * A network to store on a board, enabled from the start. Lengths are not checked here: ask {@link WifiKey#problem},
 * {@link Ssid#MAX_OCTETS} and {@link WifiAccess#MAX_IDENTITY} while the user types; the board refuses what does not fit.
 *
 * @param targetedScan whether the board shall ask for it by name, as hidden networks need
 * @param configName 1 to 16 characters
 */
public record NewWifiNetwork(Ssid ssid, WifiAccess access, boolean targetedScan, Optional<String> configName) {
    public static NewWifiNetwork open(Ssid ssid) {
        return of(ssid, new WifiAccess.Open());
    }

    public static NewWifiNetwork withKey(Ssid ssid, Secret key) {
        return of(ssid, new WifiAccess.Key(key));
    }

    public static NewWifiNetwork of(Ssid ssid, WifiAccess access) {
        return new NewWifiNetwork(ssid, access, false, Optional.empty());
    }

    /** The same network, asked for by name. */
    public NewWifiNetwork hidden() {
        return new NewWifiNetwork(ssid, access, true, configName);
    }
}
