package io.sphereexplorer.ui.app;

import io.sphereexplorer.device.AppQuota;
import io.sphereexplorer.device.AppStatus;
import io.sphereexplorer.device.ImageInventory;
import java.util.Optional;
import java.util.UUID;

/**
 * A component on a board, with what it does if it is an application.
 *
 * @param status empty unless the board was asked
 * @param quota empty unless it has mutable storage to speak of
 */
record AppRow(ImageInventory.Component component, Optional<AppStatus> status, Optional<AppQuota> quota) {
    private static final String RUNNING = "running";
    private static final String STOPPED = "stopped";
    private static final String DEBUGGING = "debugging";

    String id() {
        return component.uid();
    }

    /** Empty for what is no application, or has an ID that no command could name. */
    Optional<UUID> application() {
        return component.imageType() == ImageInventory.APPLICATION ? uuid() : Optional.empty();
    }

    /** What a command would delete: an application or a board configuration, but not the debugger. */
    Optional<UUID> deletable() {
        boolean boardConfiguration = component.imageType() == ImageInventory.BOARD_CONFIGURATION;
        return isControllable() || boardConfiguration ? uuid() : Optional.empty();
    }

    /** Where it stands in the list: what users control, what else they bring, the system. */
    int rank() {
        return isControllable() ? 0 : component.isForCustomers() ? 1 : 2;
    }

    boolean canStart() {
        return isIn(STOPPED) || isIn(DEBUGGING);
    }

    boolean canDebug() {
        return isIn(STOPPED) || isIn(RUNNING);
    }

    boolean canStop() {
        return isIn(RUNNING) || isIn(DEBUGGING);
    }

    /** Whether it is the debugger: an application, too, but one that only comes along with others. */
    boolean isDebugger() {
        return component.uid().equals(ImageInventory.DEBUGGER.toString());
    }

    /** Whether it runs or could, as the user likes. */
    boolean isControllable() {
        return canStart() || canStop();
    }

    private Optional<UUID> uuid() {
        try {
            return Optional.of(UUID.fromString(component.uid()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isIn(String state) {
        return !isDebugger()
                && status.filter(told -> told.state().equals(state)).isPresent();
    }
}
