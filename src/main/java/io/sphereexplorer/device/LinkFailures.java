package io.sphereexplorer.device;

import io.sphereexplorer.net.http.HttpException;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.tls.TlsException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;

/**
 * Tells by the exception of a lower layer what became of a board.
 *
 * @param ipAddress of the board
 * @param gone whether its port is known to be gone, whatever the layers above noticed
 */
record LinkFailures(String ipAddress, BooleanSupplier gone) {
    /** For a transport of which no more is known. */
    static final LinkFailures STANDARD = new LinkFailures("192.168.35.2", () -> false);

    /** The transport, failing with {@link DeviceException} only. */
    HttpTransport over(HttpTransport transport) {
        return new HttpTransport() {
            @Override
            public Response send(Request request) throws DeviceException {
                return send(request, _ -> {});
            }

            @Override
            public Response send(Request request, LongConsumer sent) throws DeviceException {
                try {
                    return transport.send(request, sent);
                } catch (IOException e) {
                    throw of(e);
                }
            }
        };
    }

    DeviceException of(IOException failure) {
        if (failure instanceof DeviceException known) {
            return known;
        }
        if (isInterruption(failure)) {
            return new DeviceException.Cancelled(failure);
        }
        return gone.getAsBoolean() ? new DeviceException.Unplugged(failure) : byKind(failure);
    }

    private DeviceException byKind(IOException failure) {
        return switch (failure) {
            case SerialPortException.Gone _ -> new DeviceException.Unplugged(failure);
            case HttpException.TimedOut _ -> new DeviceException.TimedOut(ipAddress, failure);
            case HttpException.Malformed _, HttpException.TooLarge _ ->
                new DeviceException.BadAnswer("no proper HTTP", failure);
            case ConnectException _ -> new DeviceException.RestNotReady(failure);
            case TlsException.HandshakeFailed handshake
            when !speaksOtherwise(handshake) -> new DeviceException.Silent(failure);
            case TlsException _ -> new DeviceException.NotTrusted(reason(failure), failure);
            default -> new DeviceException.Silent(failure);
        };
    }

    private static boolean isInterruption(IOException failure) {
        boolean interrupted = failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException);
        return interrupted || Thread.currentThread().isInterrupted();
    }

    /** A peer that answers, but not as a board does; not one that fell silent half-way. */
    private static boolean speaksOtherwise(TlsException.HandshakeFailed failure) {
        return failure.getCause() instanceof SSLException tls && !(tls.getCause() instanceof IOException);
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
