package io.sphereexplorer.net.serial;

import java.io.IOException;

/**
 * An open serial port: octets in both directions, in order, without frames.
 *
 * <p>One thread may read while another writes; {@link #close} may be called from any thread and wakes both.
 */
public interface SerialPort extends AutoCloseable {
    /**
     * Waits until at least one octet has arrived.
     *
     * @return how many octets were put at the start of {@code buffer}, or -1 once the port is closed or unplugged
     */
    int read(byte[] buffer) throws IOException;

    /**
     * Waits while the line or its flow control is busy.
     *
     * @throws SerialPortException.Gone if the port was closed or unplugged
     */
    void write(byte[] octets, int offset, int length) throws IOException;

    /** Changes how the line is driven from now on; a line in memory has nothing to change. */
    default void drive(LineSettings settings) throws SerialPortException {}

    /**
     * Holds the recovery strap of the board while it is reset, through the pins beside the line (device-protocol §7.1).
     *
     * @return false if nothing was done, because the port does not reach these pins
     */
    default boolean resetIntoRecovery() throws SerialPortException {
        return false;
    }

    /** Lets the port go; a second call does nothing. */
    @Override
    void close();
}
