package io.sphereexplorer.command.network;

import io.sphereexplorer.command.CommandText;
import io.sphereexplorer.device.Secret;
import java.util.Optional;

/** Spells the commands of a proxy. */
final class ProxyText {
    private ProxyText() {}

    static String withPassword(String verb, Optional<Secret> password) {
        return "device network proxy " + verb
                + password.map(_ -> " --password " + CommandText.MASK).orElse("");
    }
}
