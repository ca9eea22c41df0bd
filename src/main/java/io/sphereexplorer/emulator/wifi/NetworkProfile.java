package io.sphereexplorer.emulator.wifi;

import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.net.ByteString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a user wants to join and how.
 *
 * @param targetedScan whether the name is called out, which a hidden network needs
 * @param psk the shared key; empty if there is none
 * @param names what else was given, by its name in the REST interface and in the order of its answers
 */
public record NetworkProfile(
        ByteString ssid, Security security, boolean targetedScan, String psk, Map<String, ByteString> names) {
    public NetworkProfile {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    public NetworkProfile withPsk(String newPsk) {
        return new NetworkProfile(ssid, security, targetedScan, newPsk, names);
    }

    @Override
    public String toString() { // never the key
        return "NetworkProfile[" + ssid.hex() + ", " + security.word() + "]";
    }
}
