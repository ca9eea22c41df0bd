package io.sphereexplorer.ui.fleet.table;

/** What the table tells of a board. */
public enum DeviceColumn {
    DEVICE_ID,
    PRODUCT,
    GROUP,
    INSTALLED_OS,
    AVAILABLE_OS,
    LAST_UPDATE,
    LAST_REQUEST
}
