package io.sphereexplorer.session.hub;

import io.sphereexplorer.cloud.iothub.Hub;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The hub that commands go to.
 *
 * @param name as it was when it was chosen, for display without asking Azure
 * @param id of the resource in Azure; empty if only a connection string told of the hub, so that its certificates are out
 *     of reach
 * @param host such as {@code contoso-hub.azure-devices.net}, in lower case
 */
public record ChosenHub(String name, Optional<String> id, String host) {
    public ChosenHub {
        Objects.requireNonNull(name);
        Objects.requireNonNull(id);
        host = host.toLowerCase(Locale.ROOT);
    }

    public static ChosenHub of(Hub hub) {
        return new ChosenHub(hub.name(), Optional.of(hub.id()), hub.host());
    }

    /** That a connection string tells of. */
    static ChosenHub at(String host) {
        return new ChosenHub(host.split("\\.", 2)[0], Optional.empty(), host);
    }
}
