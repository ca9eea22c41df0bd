package io.sphereexplorer.emulator.wifi;

/** An entry of a board's list of networks. */
public record ConfiguredNetwork(int id, boolean enabled, NetworkProfile profile) {
    public ConfiguredNetwork withEnabled(boolean newEnabled) {
        return new ConfiguredNetwork(id, newEnabled, profile);
    }

    public ConfiguredNetwork withPsk(String psk) {
        return new ConfiguredNetwork(id, enabled, profile.withPsk(psk));
    }
}
