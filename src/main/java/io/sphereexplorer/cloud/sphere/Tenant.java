package io.sphereexplorer.cloud.sphere;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What boards are claimed into.
 *
 * @param roles what the signed-in user is in it; names of {@link Role}, or others
 */
public record Tenant(UUID id, String name, List<String> roles) {
    public Tenant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        roles = List.copyOf(roles);
    }

    /** Whether a role includes {@code needed}, or is one that only the service can judge. */
    public boolean permits(Role needed) {
        return roles.stream()
                .anyMatch(name ->
                        Role.ofWireName(name).map(role -> role.includes(needed)).orElse(true));
    }
}
