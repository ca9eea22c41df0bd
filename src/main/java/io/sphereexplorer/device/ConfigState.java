package io.sphereexplorer.device;

import java.util.Arrays;

/** Whether a board may use a stored network. */
public enum ConfigState {
    UNKNOWN("unknown"),
    ENABLED("enabled"),
    DISABLED("disabled"),
    /** The board backs off after failed attempts. */
    TEMPORARILY_DISABLED("temp-disabled");

    private final String wireName;

    ConfigState(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static ConfigState named(String wireName) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.wireName.equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
