package io.sphereexplorer.ui.certificate;

import io.sphereexplorer.device.DeviceException;

/** What is to be told of a failure of the store's commands. */
final class StoreProblem {
    private StoreProblem() {}

    /** Whether it is only that the board does not answer, which the window says already. */
    static boolean isOfLink(Exception failure) {
        return switch (failure) {
            case DeviceException.Refused _, DeviceException.BadAnswer _, DeviceException.TooOld _ -> false;
            case DeviceException _ -> true;
            default -> false;
        };
    }
}
