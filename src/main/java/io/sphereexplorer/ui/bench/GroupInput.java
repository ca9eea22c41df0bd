package io.sphereexplorer.ui.bench;

import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.WifiKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user gave for an action on many boards.
 *
 * @param ssid the name of a network
 * @param key of that network; empty for an open one
 * @param file an image package
 */
record GroupInput(String ssid, Optional<Secret> key, Optional<Path> file) {
    static final GroupInput NOTHING = new GroupInput("", Optional.empty(), Optional.empty());

    /** What an action needs besides the boards. */
    enum Need {
        NOTHING,
        NETWORK,
        PACKAGE
    }

    static GroupInput network(String ssid, Optional<Secret> key) {
        return new GroupInput(ssid, key, Optional.empty());
    }

    static GroupInput imagePackage(Path file) {
        return new GroupInput("", Optional.empty(), Optional.of(file));
    }

    boolean satisfies(Need need) {
        return switch (need) {
            case NOTHING -> true;
            case NETWORK -> isNetwork();
            case PACKAGE -> file.isPresent();
        };
    }

    private boolean isNetwork() {
        int octets = ssid.getBytes(StandardCharsets.UTF_8).length;
        boolean keyFits = key.map(Secret::reveal).flatMap(WifiKey::problem).isEmpty();
        return octets > 0 && octets <= Ssid.MAX_OCTETS && keyFits;
    }
}
