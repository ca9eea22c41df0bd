package io.sphereexplorer.ui.hub;

/**
 * The board that is handed over, as the window knows it.
 *
 * @param key of its port
 */
public record HandedBoard(String key, String name, boolean isEmulated) {}
