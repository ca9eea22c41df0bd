package io.sphereexplorer.device;

/** What an application can be told to do. */
public enum AppTrigger {
    START("start"),
    START_DEBUG("startDebug"),
    STOP("stop");

    private final String wireName;

    AppTrigger(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }
}
