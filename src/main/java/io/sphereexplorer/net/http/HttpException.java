package io.sphereexplorer.net.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** Why an exchange of messages failed once the connection stood. */
public abstract sealed class HttpException extends IOException {
    private HttpException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The peer sent what is not HTTP/1.1 (RFC 9112). */
    public static final class Malformed extends HttpException {
        Malformed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The peer sent more than {@link HttpLimits} allow. */
    public static final class TooLarge extends HttpException {
        TooLarge(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The peer is connected but stayed silent for too long. */
    public static final class TimedOut extends HttpException {
        TimedOut(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The connection broke or was closed before the message was complete, as when a board is unplugged. */
    public static final class ConnectionLost extends HttpException {
        ConnectionLost(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static HttpException of(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return switch (cause) {
            case HttpException own -> own;
            case SocketTimeoutException _ -> new TimedOut("The peer did not answer in time", cause);
            case MessageConstraintException _, RequestHeaderFieldsTooLargeException _ -> new TooLarge(message, cause);
            case TruncatedChunkException _, ConnectionClosedException _ -> new ConnectionLost(message, cause);
            case MalformedChunkCodingException _, org.apache.hc.core5.http.HttpException _ ->
                new Malformed(message, cause);
            default -> new ConnectionLost(message, cause);
        };
    }
}
