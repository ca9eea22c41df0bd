package io.sphereexplorer.device;

/** How far a board has been locked for good (device-protocol §4.4.1). */
public enum ManufacturingState {
    BLANK("Blank"),
    MODULE1_COMPLETE("Module1Complete"),
    DEVICE_COMPLETE("DeviceComplete"),
    UNKNOWN("Unknown");

    private final String wireName;

    ManufacturingState(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
