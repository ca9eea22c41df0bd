package io.sphereexplorer.net.serial;

/** What the system's error number for a refused open means to the user. */
final class OpenFailure {
    /** How jSerialComm, on every system, says that this program itself has the port open. */
    private static final int OPEN_HERE = 2;

    private OpenFailure() {}

    /** Of a port that is still there; numbers as in errno.h of Linux and macOS. */
    static SerialPortException ofErrno(String path, int errno) {
        return switch (errno) {
            case 6, 19 -> new SerialPortException.Gone(path); // ENXIO, ENODEV
            case 1, 13 -> new SerialPortException.NotPermitted(path); // EPERM, EACCES
            case OPEN_HERE, 11, 16, 35 -> new SerialPortException.Busy(path); // EAGAIN, EBUSY, EAGAIN of macOS
            default -> new SerialPortException.Unusable(path, "the system refused it with error " + errno);
        };
    }

    /** Of a port that is still there; Windows denies access to one that another program has opened. */
    static SerialPortException ofWindows(String path, int error) {
        return switch (error) {
            case 433, 1167 -> new SerialPortException.Gone(path); // no such device, not connected
            case OPEN_HERE, 5, 32, 170 -> new SerialPortException.Busy(path); // access denied, shared, busy
            default -> new SerialPortException.Unusable(path, "Windows refused it with error " + error);
        };
    }
}
