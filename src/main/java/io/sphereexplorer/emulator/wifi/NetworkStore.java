package io.sphereexplorer.emulator.wifi;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of networks a board keeps through restarts. */
public final class NetworkStore {
    /** Assumed: the interface only says that there is a limit. */
    private static final int LIMIT = 37;

    private final SortedMap<Integer, ConfiguredNetwork> networks = new TreeMap<>();

    /** By id. */
    public List<ConfiguredNetwork> all() {
        return List.copyOf(networks.values());
    }

    public Optional<ConfiguredNetwork> find(int id) {
        return Optional.ofNullable(networks.get(id));
    }

    public boolean full() {
        return networks.size() >= LIMIT;
    }

    public boolean holdsSameAs(NetworkProfile profile) {
        return networks.values().stream()
                .map(ConfiguredNetwork::profile)
                .anyMatch(known -> known.ssid().equals(profile.ssid()) && known.security() == profile.security());
    }

    /** Gives the smallest free id. */
    public ConfiguredNetwork add(NetworkProfile profile, boolean enabled) {
        int id = 0;
        while (networks.containsKey(id)) {
            id++;
        }
        var network = new ConfiguredNetwork(id, enabled, profile);
        networks.put(id, network);
        return network;
    }

    public void replace(ConfiguredNetwork network) {
        networks.put(network.id(), network);
    }

    public void remove(int id) {
        networks.remove(id);
    }

    public void clear() {
        networks.clear();
    }
}
