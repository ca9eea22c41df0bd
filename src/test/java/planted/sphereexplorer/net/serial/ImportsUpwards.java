package planted.sphereexplorer.net.serial;

import planted.sphereexplorer.net.slip.Framing;

/** Breaks the table of packages: a layer that knows the one above it. */
record ImportsUpwards(Framing framing) {}
