package io.sphereexplorer.command.diagnostics;

import io.sphereexplorer.net.ByteString;

/**
 * One file in an archive of support data.
 *
 * @param name its path in the archive
 */
public record SupportFile(String name, ByteString content) {}
