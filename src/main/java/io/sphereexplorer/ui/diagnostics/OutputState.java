package io.sphereexplorer.ui.diagnostics;

/** How far the reading of an application's output is. */
enum OutputState {
    NOT_READ,
    CONNECTING,
    RECEIVING,
    ENDED,
    STOPPED
}
