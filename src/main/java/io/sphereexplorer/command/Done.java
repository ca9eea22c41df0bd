package io.sphereexplorer.command;

/** The result of a command that has none but its effect. */
public enum Done {
    DONE
}
