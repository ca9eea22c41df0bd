package io.sphereexplorer.cloud.sphere;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What boards are claimed into.
 *
 * @param roles what the signed-in user is in it; names of {@link Role}, or others
 * @param catalog the ID of the Azure resource if it is a catalog of Azure Sphere (Integrated); cloud-services §2.4
 */
public record Tenant(UUID id, String name, List<String> roles, Optional<String> catalog) {
    public Tenant {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        roles = List.copyOf(roles);
    }

    /** One of Azure Sphere (Legacy). */
    public Tenant(UUID id, String name, List<String> roles) {
        this(id, name, roles, Optional.empty());
    }

    /** Whether a role includes {@code needed}, or is one that only the service can judge. */
    public boolean permits(Role needed) {
        return roles.stream()
                .anyMatch(name ->
                        Role.ofWireName(name).map(role -> role.includes(needed)).orElse(true));
    }
}
