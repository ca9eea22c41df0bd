package io.sphereexplorer.ui.console;

/**
 * What a typed line printed.
 *
 * @param exitCode 0 if it did what it says
 */
public record ConsoleOutput(String output, String error, int exitCode) {}
