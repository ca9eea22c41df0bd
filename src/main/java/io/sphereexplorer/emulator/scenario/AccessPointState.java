package io.sphereexplorer.emulator.scenario;

import io.sphereexplorer.emulator.world.AccessPoint;
import io.sphereexplorer.emulator.world.Security;

/**
 * A radio that boards can hear, in plain values.
 *
 * @param ssid its text, or {@code hex:} and its octets
 * @param frequency in MHz
 * @param level in dBm
 * @param security open, psk or eaptls
 * @param key empty where none is shared
 */
public record AccessPointState(
        String ssid, String bssid, int frequency, int level, String security, String key, boolean hidden) {
    static AccessPointState of(AccessPoint point) {
        return new AccessPointState(
                Octets.text(point.ssid()),
                point.bssid(),
                point.frequency(),
                point.level(),
                point.security().word(),
                point.protection().key(),
                point.protection().hidden());
    }

    AccessPoint accessPoint() {
        var kind = Security.ofWord(security)
                .orElseThrow(() -> new IllegalArgumentException("%s is no kind of security".formatted(security)));
        return new AccessPoint(Octets.of(ssid), bssid, frequency, level, new AccessPoint.Protection(kind, key, hidden));
    }

    @Override
    public String toString() { // never the key
        return "AccessPointState[" + ssid + ", " + bssid + "]";
    }
}
