package io.sphereexplorer.device;

import java.util.Arrays;

/** Whether a board is joined to a network; just after adding one it does not know. */
public enum ConnectionState {
    UNKNOWN("unknown"),
    DISCONNECTED("disconnected"),
    CONNECTED("connected");

    private final String wireName;

    ConnectionState(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static ConnectionState named(String wireName) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.wireName.equals(wireName))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
