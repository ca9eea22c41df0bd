package io.sphereexplorer.emulator.azure.catalog;

import io.sphereexplorer.emulator.arm.ArmRefusal;
import java.util.Set;

/** What resources may be called; cloud-services §2.1. */
enum ResourceName {
    CATALOG("[A-Za-z0-9_-]{1,50}"),
    PRODUCT("\\w[\\w\\s]{1,48}\\w"),
    DEVICE_GROUP("[A-Za-z0-9]{1,2}|[A-Za-z0-9][A-Za-z0-9\\s]{1,48}[A-Za-z0-9]"),
    DEVICE("[a-zA-Z0-9-]{128}"),
    IMAGE("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Claims a board into no product. */
    static final String DEFAULT = ".default";
    /** Holds the boards that are in no product. */
    static final String UNASSIGNED = ".unassigned";

    private final String pattern;

    ResourceName(String pattern) {
        this.pattern = pattern;
    }

    /** Whether no user made a thing of that name. */
    static boolean isSystems(String name) {
        return Set.of(DEFAULT, UNASSIGNED).contains(name);
    }

    void check(String name) throws ArmRefusal {
        if (!name.matches(pattern)) {
            throw new ArmRefusal(400, "InvalidResourceName", "The name '%s' is not valid.".formatted(name));
        }
    }
}
