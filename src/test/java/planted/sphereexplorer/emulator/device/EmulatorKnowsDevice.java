package planted.sphereexplorer.emulator.device;

import planted.sphereexplorer.device.BoardApi;

/** Breaks the table of packages: an emulator that shares the client's types. */
record EmulatorKnowsDevice(BoardApi api) {}
