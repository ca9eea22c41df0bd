package io.sphereexplorer.net.serial;

/**
 * How a serial line is driven; always eight data bits, no parity, one stop bit.
 *
 * @param baud bits a second
 * @param rtsCts whether hardware flow control is on
 */
public record LineSettings(int baud, boolean rtsCts) {
    /** The service channel of an MT3620 (device-protocol §1.4). */
    public static final LineSettings SERVICE = new LineSettings(921_600, true);
}
