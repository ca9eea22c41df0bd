package io.sphereexplorer.cloud.sphere;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of inviting a user.
 *
 * @param status in the service's words
 * @param url where the invited user goes on
 */
public record Invitation(String status, Optional<String> url) {
    public Invitation {
        Objects.requireNonNull(status);
    }
}
