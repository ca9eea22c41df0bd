package planted.sphereexplorer.ui.device;

import planted.sphereexplorer.device.BoardApi;

/** Breaks the rule on clients in panes. */
record PaneWithClient(BoardApi api) {}
