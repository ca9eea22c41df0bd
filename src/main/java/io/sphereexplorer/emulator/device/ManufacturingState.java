package io.sphereexplorer.emulator.device;

/** How far a board is locked, in the words of its REST interface (device-protocol §4.4.1). */
public enum ManufacturingState {
    BLANK("Blank"),
    MODULE1_COMPLETE("Module1Complete"),
    DEVICE_COMPLETE("DeviceComplete");

    private final String word;

    ManufacturingState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
