package io.sphereexplorer.net.serial;

/** What the status numbers of FTDI's library mean to the user (ftd2xx.h, FT_STATUS). */
final class D2xxStatus {
    static final int OK = 0;

    private static final int INVALID_HANDLE = 1;
    private static final int DEVICE_NOT_FOUND = 2;
    private static final int DEVICE_NOT_OPENED = 3;
    private static final int IO_ERROR = 4;

    private D2xxStatus() {}

    /** @throws SerialPortException of the kind that the status stands for, unless it is {@link #OK} */
    static void check(int status, String path) throws SerialPortException {
        switch (status) {
            case OK -> {}
            case INVALID_HANDLE, DEVICE_NOT_FOUND, IO_ERROR -> throw new SerialPortException.Gone(path);
            case DEVICE_NOT_OPENED -> throw new SerialPortException.Busy(path);
            default -> throw new SerialPortException.Unusable(path, "FTDI's library refused it with status " + status);
        }
    }
}
