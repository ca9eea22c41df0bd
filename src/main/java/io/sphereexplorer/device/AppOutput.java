package io.sphereexplorer.device;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** What an application under the debugger writes, from now on (device-protocol §1.8). For one thread; any may close it. */
public final class AppOutput implements AutoCloseable {
    private final Socket socket;
    private final LinkFailures failures;

    AppOutput(Socket socket, LinkFailures failures) {
        this.socket = socket;
        this.failures = failures;
    }

    /**
     * Waits for at least one octet.
     *
     * @param longest how long; for ever if empty
     * @return how many there are now, 0 if none came in time, -1 when the application has ended
     * @throws DeviceException.Cancelled if the thread is interrupted
     */
    public int read(byte[] buffer, Optional<Duration> longest) throws DeviceException {
        try {
            long millis = longest.map(Duration::toMillis).orElse(0L);
            socket.setSoTimeout(Math.clamp(millis, longest.isPresent() ? 1 : 0, Integer.MAX_VALUE));
            return socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException _) {
            return 0;
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    @Override
    public void close() throws DeviceException {
        try {
            socket.close();
        } catch (IOException e) {
            throw failures.of(e);
        }
    }
}
