package io.sphereexplorer.command.diagnostics;

/**
 * One file in an archive of support data.
 *
 * @param name its path in the archive
 * @param size in octets
 */
public record SupportFile(String name, int size) {}
