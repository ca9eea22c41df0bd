package io.sphereexplorer.ui.common;

import java.util.Optional;

/** Remembers from one start to the next where the user was and how the window was divided. */
public interface Places {
    /** What was kept under {@code key}, if anything was. */
    Optional<String> kept(String key);

    void keep(String key, String value);
}
