package io.sphereexplorer.emulator.diagnostics;

/** What a board may write into its log, of the published messages (device-protocol appendix A). */
public enum LogMessage {
    /** Unsigned integer: the user it runs as. */
    STARTING_NETWORKD(2, 1, Priority.INFO),
    /** Text: the network's name. */
    CONNECTED_TO_NEW_NETWORK(2, 78, Priority.INFO),
    /** Unsigned integer: its duration in seconds; address. */
    ACQUIRED_DHCP_LEASE(2, 114, Priority.INFO),
    /** Unsigned integer: 1 for up; text: the interface. */
    INTERFACE_UP_STATUS(2, 249, Priority.INFO),
    /** Unsigned integer: 1 for connected; text: the interface. */
    INTERNET_STATUS(2, 250, Priority.INFO),
    STARTING_COMPONENT_SIDELOAD(6, 1, Priority.INFO),
    COMMITTING_IMAGE(6, 18, Priority.INFO),
    /** GUID of the component. */
    DELETING_APPLICATION(6, 32, Priority.INFO),
    /** GUID of the component, GUID of the image, type of the image. */
    SUCCESSFULLY_STAGED(6, 148, Priority.INFO),
    /** Number of the method; text: the path. */
    REQUEST(6, 153, Priority.TRACE),
    NETWORKING_NOT_READY(6, 155, Priority.WARNING),
    /** GUID of the component. */
    IMAGE_DELETED(6, 156, Priority.INFO),
    SYSTEM_HAS_STARTED_REBOOTING(7, 45, Priority.INFO),
    STOPPING_APP(16, 11, Priority.INFO),
    DEBUGGING_APP(16, 14, Priority.INFO),
    STARTING_APP(16, 16, Priority.INFO);

    private final int category;
    private final int id;
    private final int priority;

    private static final class Priority {
        static final int WARNING = 3;
        static final int INFO = 4;
        static final int TRACE = 6;
    }

    LogMessage(int category, int id, int priority) {
        this.category = category;
        this.id = id;
        this.priority = priority;
    }

    int category() {
        return category;
    }

    int id() {
        return id;
    }

    /** From 1, fatal, to 6, trace. */
    int priority() {
        return priority;
    }
}
