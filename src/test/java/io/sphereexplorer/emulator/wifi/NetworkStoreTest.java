package io.sphereexplorer.emulator.wifi;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.world.Security;
import io.sphereexplorer.net.ByteString;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkStoreTest {
    private final NetworkStore store = new NetworkStore();

    @Test
    void networksAreListedByIdAndTheSmallestFreeIdIsGiven() {
        store.add(profile("A"), true);
        store.add(profile("B"), true);
        store.remove(0);
        store.add(profile("C"), false);

        assertThat(store.all()).extracting(ConfiguredNetwork::id).containsExactly(0, 1);
        assertThat(store.find(0)).contains(new ConfiguredNetwork(0, false, profile("C")));
    }

    @Test
    void aChangeReplacesTheNetworkOfItsId() {
        var network = store.add(profile("A"), true);

        store.replace(network.withEnabled(false).withPsk("another key"));

        assertThat(store.all())
                .containsExactly(new ConfiguredNetwork(0, false, profile("A").withPsk("another key")));
    }

    @Test
    void theKeyIsNeverPrinted() {
        assertThat(store.add(profile("A"), true).toString()).doesNotContain("sphere-key");
    }

    private static NetworkProfile profile(String name) {
        return new NetworkProfile(ByteString.ofUtf8(name), Security.PSK, false, "sphere-key", Map.of());
    }
}
