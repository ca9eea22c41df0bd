package io.sphereexplorer.ui.shell;

import io.sphereexplorer.device.AttachedBoard;
import java.util.List;

/** The faults of the emulated boards, as the window switches them; app brings them from the emulator. Any thread. */
public interface BoardFaults {
    /** A word for each, such as {@code wrong-key}. */
    List<String> words();

    boolean isOn(String word);

    /** Switches a fault for every emulated board. */
    void turn(String word, boolean on);

    /** Pulls the cable of one board, or puts it back. */
    void plug(AttachedBoard board, boolean in);
}
