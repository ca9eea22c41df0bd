package io.sphereexplorer.ui.fleet.table;

/** The order a user wants: by one column, boards of which it is not known last, equal ones as they arrived. */
public record DeviceSort(DeviceColumn column, boolean ascending) {}
