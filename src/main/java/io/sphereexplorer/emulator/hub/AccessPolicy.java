package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.scenario.HubState.PolicyState;
import java.util.List;

/** A shared access policy of a hub: two keys, and what they are good for (cloud-services §3.1). */
record AccessPolicy(PolicyState state) {
    static final String READ = "RegistryRead";
    static final String WRITE = "RegistryWrite";
    static final String SERVICE = "ServiceConnect";
    private static final String DEVICE = "DeviceConnect";
    private static final String NOTE = "A key for practice: it protects nothing.";

    /** Those that every hub has at first. */
    static List<PolicyState> drawn(HubChance chance) {
        return List.of(
                drawn(chance, "iothubowner", READ, WRITE, SERVICE, DEVICE),
                drawn(chance, "service", SERVICE),
                drawn(chance, "device", DEVICE),
                drawn(chance, "registryRead", READ),
                drawn(chance, "registryReadWrite", READ, WRITE));
    }

    private static PolicyState drawn(HubChance chance, String name, String... rights) {
        return new PolicyState(name, NOTE, chance.key(), chance.key(), List.of(rights));
    }

    boolean permits(String right) {
        return state.rights().contains(right);
    }

    ObjectNode json() {
        return ArmJson.object()
                .put("keyName", state.name())
                .put("primaryKey", state.primaryKey())
                .put("secondaryKey", state.secondaryKey())
                .put("rights", String.join(", ", state.rights()));
    }
}
