package io.sphereexplorer.ui.wifi;

import io.sphereexplorer.device.WifiNetwork;

/** How a join ended, as far as it was measured. */
public sealed interface JoinOutcome {
    /** The board is in the network and the cloud knows it. */
    record Authenticated(WifiNetwork network) implements JoinOutcome {}

    /** The way ends early. */
    record Failed(JoinProblem problem) implements JoinOutcome {}
}
