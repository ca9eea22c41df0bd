package io.sphereexplorer.ui.fleet;

import java.util.List;
import java.util.function.Consumer;

/**
 * What can be done with boards of the table elsewhere.
 *
 * @param move asks for a group for boards with these device IDs
 * @param showImages shows what the board with this device ID is meant to run
 */
public record DeviceActions(Consumer<List<String>> move, Consumer<String> showImages) {}
