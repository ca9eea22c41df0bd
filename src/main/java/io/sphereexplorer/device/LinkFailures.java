package io.sphereexplorer.device;

import io.sphereexplorer.net.serial.SerialPortException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;

/** Tells by the exception of a lower layer what became of a board. */
final class LinkFailures {
    private static final String BOARD_ADDRESS = "192.168.35.2";

    private LinkFailures() {}

    /** After the connection stood: the request may have been carried out. */
    static DeviceException duringCall(IOException failure) {
        return switch (failure) {
            case DeviceException known -> known;
            case SerialPortException.Gone gone -> new DeviceException.Unplugged(gone);
            case SocketTimeoutException timeout -> new DeviceException.TimedOut(BOARD_ADDRESS, timeout);
            case InterruptedIOException interrupted -> new DeviceException.Cancelled(interrupted);
            case ConnectException refused -> new DeviceException.RestNotReady(refused);
            case SSLException tls -> new DeviceException.NotTrusted(reason(tls), tls);
            case IOException _ when Thread.currentThread().isInterrupted() -> new DeviceException.Cancelled(failure);
            case IOException _ -> new DeviceException.Silent(failure);
        };
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
