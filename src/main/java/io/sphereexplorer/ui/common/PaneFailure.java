package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceException;

/** Tells failures as a pane does, which is about one board: if that one is missing, it was unplugged. */
public final class PaneFailure {
    private PaneFailure() {}

    public static Failure of(Exception failure) {
        boolean missing = failure instanceof DeviceException.NoBoard;
        return new FailureCatalogue().describe(missing ? new DeviceException.Unplugged(failure) : failure);
    }
}
