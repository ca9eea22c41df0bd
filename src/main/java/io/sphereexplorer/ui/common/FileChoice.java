package io.sphereexplorer.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the user say where a file shall be saved, and whether one that is there may be overwritten. */
@FunctionalInterface
public interface FileChoice {
    /** Empty if the user wants none. */
    Optional<Path> choose(String title, String suggestedName);
}
