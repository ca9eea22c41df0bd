package io.sphereexplorer.emulator.cloud;

import java.util.Arrays;
import java.util.Optional;

/** What a member of a tenant may do; each may also do what those before it may (cloud-services §1.3). */
enum Role {
    READER("Reader"),
    CONTRIBUTOR("Contributor"),
    ADMINISTRATOR("Administrator");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** @throws CloudRefusal if there is no such role */
    static Role of(String name) throws CloudRefusal {
        return ofWireName(name).orElseThrow(() -> CloudRefusal.badRequest("'%s' is no role.".formatted(name)));
    }

    private static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName.equalsIgnoreCase(name))
                .findFirst();
    }
}
