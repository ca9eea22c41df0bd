package io.sphereexplorer.cloud.sphere;

import java.util.Arrays;
import java.util.Optional;

/** What a user may do in a tenant; each may also do what those before it may. */
public enum Role {
    READER("Reader"),
    CONTRIBUTOR("Contributor"),
    ADMINISTRATOR("Administrator");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether it may do all that {@code other} may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role of that name; the service may have others. */
    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName.equalsIgnoreCase(name))
                .findFirst();
    }
}
