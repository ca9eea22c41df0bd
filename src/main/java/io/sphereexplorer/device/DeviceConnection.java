package io.sphereexplorer.device;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.HttpTransport;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open way to one board, good until it is closed or a request goes unanswered. Thread-safe. */
public final class DeviceConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceConnection.class);

    private static final Duration OUTPUT_ANSWERS = Duration.ofSeconds(3);

    private final RestCalls calls;
    private final BooleanSupplier gone;
    private final BoardPorts ports;
    private final List<Closeable> below;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A connection over a transport.
     *
     * @param below what carries the transport, closed in this order
     */
    public DeviceConnection(HttpTransport transport, Closeable... below) {
        this(transport, BoardPorts.NONE, below);
    }

    /**
     * A connection over a transport, beside which other ports of the board can be reached.
     *
     * @param below what carries the transport, closed in this order
     */
    public DeviceConnection(HttpTransport transport, BoardPorts ports, Closeable... below) {
        this(transport, () -> false, ports, below);
    }

    /**
     * A connection over a transport whose end can be noticed between requests.
     *
     * @param gone whether there is no way to the board any more
     */
    DeviceConnection(HttpTransport transport, BooleanSupplier gone, BoardPorts ports, Closeable... below) {
        this.calls = new RestCalls(transport);
        this.gone = gone;
        this.ports = ports;
        this.below = List.of(below);
    }

    public DeviceApi device() {
        return new DeviceApi(calls);
    }

    public WifiApi wifi() {
        return new WifiApi(calls);
    }

    public NetworkApi network() {
        return new NetworkApi(calls);
    }

    public CertificateApi certificates() {
        return new CertificateApi(calls);
    }

    public ProxyApi proxy() {
        return new ProxyApi(calls);
    }

    public AppApi apps() {
        return new AppApi(calls);
    }

    /** Lets every request from now on bring a capability file along, or none any more. */
    public void carry(Optional<ByteString> capabilityFile) {
        calls.carry(capabilityFile);
    }

    public DiagnosticsApi diagnostics() {
        return new DiagnosticsApi(calls);
    }

    /**
     * Connects to where an application under the debugger writes.
     *
     * @param port as the board told it when the application was started
     * @throws DeviceException.NoOutput if nothing writes there
     */
    public AppOutput output(int port) throws DeviceException {
        var failures = new LinkFailures(LinkFailures.STANDARD.ipAddress(), gone);
        try {
            return new AppOutput(ports.connect(port, OUTPUT_ANSWERS), failures);
        } catch (ConnectException e) {
            throw new DeviceException.NoOutput(e);
        } catch (IOException e) {
            throw failures.of(e);
        }
    }

    /** What the board's answers say; empty before the first. */
    public Optional<String> restVersion() {
        return calls.version();
    }

    public boolean isOpen() {
        return !closed.get() && !calls.isLost() && !gone.getAsBoolean();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            below.forEach(DeviceConnection::closeQuietly);
        }
    }

    private static void closeQuietly(Closeable resource) {
        try {
            resource.close();
        } catch (IOException e) {
            LOG.debug("closing a connection", e);
        }
    }
}
