package planted.sphereexplorer.net.tcp;

import planted.sphereexplorer.net.slip.Framing;

/** Breaks the table of packages: a layer that reaches past the one below it. */
record SkipsALayer(Framing framing) {}
