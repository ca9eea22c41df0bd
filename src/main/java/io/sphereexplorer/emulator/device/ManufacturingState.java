package io.sphereexplorer.emulator.device;

import java.util.Arrays;
import java.util.Optional;

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

    static Optional<ManufacturingState> ofWord(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }

    /** Whether a board may be told to go there from here: never back, and never to blank. */
    boolean leadsTo(ManufacturingState next) {
        return next != BLANK && next.compareTo(this) >= 0;
    }
}
