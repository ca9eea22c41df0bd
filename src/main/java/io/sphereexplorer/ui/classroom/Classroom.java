package io.sphereexplorer.ui.classroom;

import java.util.List;
import java.util.Optional;

/** A practice world that the window shows; app brings it from the emulator. Any thread. */
public interface Classroom {
    /** What it is called, such as {@code Claim demo}. */
    String title();

    /** A word for each thing that can go wrong, such as {@code wrong-key}. */
    List<String> faults();

    boolean isOn(String fault);

    /** Switches a fault. */
    void turn(String fault, boolean on);

    /** The command that {@link #rewind} takes back; empty if nothing was done yet. */
    Optional<String> lastStep();

    /** Puts everything back to where it was before the last step. */
    void rewind();

    /** Puts everything back to its start, where the same IDs come again. */
    void reset();
}
