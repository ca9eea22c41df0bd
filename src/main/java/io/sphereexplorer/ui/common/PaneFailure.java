package io.sphereexplorer.ui.common;

import io.sphereexplorer.command.Failure;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.DeviceErrors;
import io.sphereexplorer.device.DeviceException;

/** Tells failures as a pane does, which is about one board: if that one is missing, it was unplugged. */
public final class PaneFailure {
    private PaneFailure() {}

    public static Failure of(Exception failure) {
        boolean missing = failure instanceof DeviceException.NoBoard;
        return new FailureCatalogue().describe(missing ? new DeviceException.Unplugged(failure) : failure);
    }

    /** Whether the board did not answer at all, which the window says above every pane. */
    public static boolean isOfLink(Exception failure) {
        return switch (failure) {
            case DeviceException.Silent _,
                    DeviceException.TimedOut _,
                    DeviceException.RestNotReady _,
                    DeviceException.Unplugged _,
                    DeviceException.NoBoard _,
                    DeviceException.PortBusy _,
                    DeviceException.PortNotPermitted _,
                    DeviceException.PortUnusable _,
                    DeviceException.NotTrusted _ -> true;
            default -> false;
        };
    }

    /** Whether the board answers that its Wi-Fi is still starting (device-protocol §4.7). */
    public static boolean isStillStarting(Exception failure) {
        return failure instanceof DeviceException.Refused refused && refused.number() == DeviceErrors.TRY_AGAIN;
    }
}
