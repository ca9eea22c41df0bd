package io.sphereexplorer.net.serial;

import java.io.IOException;

/** A serial port could not be used; the kinds differ in what the user can do next. */
public abstract sealed class SerialPortException extends IOException {
    private SerialPortException(String message) {
        super(message);
    }

    /** Another program holds the port. */
    public static final class Busy extends SerialPortException {
        public Busy(String port) {
            super(port + " is in use by another program");
        }
    }

    /** The user's account may not open the port. */
    public static final class NotPermitted extends SerialPortException {
        public NotPermitted(String port) {
            super("no permission to open " + port);
        }
    }

    /** The port does not exist, or no longer. */
    public static final class Gone extends SerialPortException {
        public Gone(String port) {
            super(port + " is not there, or was unplugged");
        }
    }

    /** The port exists but refuses the line settings or to be opened at all. */
    public static final class Unusable extends SerialPortException {
        public Unusable(String port, String reason) {
            super(port + " cannot be used: " + reason);
        }
    }
}
