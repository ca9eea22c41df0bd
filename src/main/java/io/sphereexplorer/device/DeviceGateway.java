package io.sphereexplorer.device;

import java.util.List;

/** A way to boards: finds the attached ones and connects to them. Thread-safe. */
public interface DeviceGateway extends AutoCloseable {
    /** The boards that are plugged in now, found without disturbing them. */
    List<AttachedBoard> boards();

    /** Looks again for boards where the way there has a memory of its own. */
    default void rescan() {}

    /**
     * Calls {@code onChange} from a thread of its own, soon after {@link #boards} began to answer differently.
     *
     * @return closing it ends the watch
     */
    Watch watch(Runnable onChange);

    /** Blocks until the board answers or it is clear that it does not. */
    DeviceConnection connect(AttachedBoard board) throws DeviceException;

    /** Lets go of everything; connections must be closed before. */
    @Override
    void close();

    /** A watch that goes on until it is closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
