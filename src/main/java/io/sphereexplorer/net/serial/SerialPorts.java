package io.sphereexplorer.net.serial;

import java.util.List;

/** The serial ports of one kind that are there now: those of the system, or those of emulated boards. */
public interface SerialPorts {
    List<SerialPortInfo> list();

    /**
     * Calls {@code onChange} from a thread of its own, at most one second after {@link #list} began to answer differently.
     *
     * @return closing it ends the watch and leaves no thread
     */
    Watch watch(Runnable onChange);

    /**
     * Opens a listed port for this program alone.
     *
     * @throws SerialPortException of the kind that says why the port cannot be used
     */
    SerialPort open(SerialPortInfo port, LineSettings settings) throws SerialPortException;

    /** A watch that goes on until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
