package io.sphereexplorer.ui.wifi;

/** A line of the list of networks found: what was seen, and what the board itself knows of it. */
public record NetworkRow(FoundNetwork network, boolean stored, boolean joined) {}
