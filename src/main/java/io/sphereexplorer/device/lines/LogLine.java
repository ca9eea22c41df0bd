package io.sphereexplorer.device.lines;

/**
 * One line of a board.
 *
 * @param milliseconds since the board or its application started, as far as 32 bits go
 * @param component the number of the part of the OS that wrote it, 0 to 65535
 */
public record LogLine(long milliseconds, Severity severity, int component, String text) {}
