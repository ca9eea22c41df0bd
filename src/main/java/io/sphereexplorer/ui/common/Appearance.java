package io.sphereexplorer.ui.common;

/** Which of the two designs the user wants. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
