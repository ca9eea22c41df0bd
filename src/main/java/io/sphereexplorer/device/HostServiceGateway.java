package io.sphereexplorer.device;

import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boards that the vendor's device-communication service holds, reached through the system's network (device-protocol
 * §2.1). Where that service does not run, there are none.
 */
public final class HostServiceGateway implements DeviceGateway {
    /** Where the service listens unless it is set up otherwise. */
    public static final URI STANDARD = URI.create("http://localhost:48938");

    private static final Logger LOG = LoggerFactory.getLogger(HostServiceGateway.class);
    private static final String DEVICES = "/api/service/devices";
    private static final Duration CONNECT = Duration.ofMillis(300);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final HttpLimits LIMITS = HttpLimits.DEFAULT.withSilence(Duration.ofSeconds(5));

    private final URI service;
    private final int boardPort;
    private final DeviceTrust trust;
    private final HttpClient client;

    public HostServiceGateway(URI service, DeviceTrust trust) {
        this(service, 443, trust);
    }

    HostServiceGateway(URI service, int boardPort, DeviceTrust trust) {
        this.service = service;
        this.boardPort = boardPort;
        this.trust = trust;
        client = new HttpClient(() -> connected(serviceAddress(), CONNECT), service.getAuthority(), LIMITS);
    }

    @Override
    public List<AttachedBoard> boards() {
        try {
            return boards(new RestCalls(client).get(DEVICES));
        } catch (DeviceException e) {
            LOG.debug("no device-communication service at {}: {}", service, e.getMessage());
            return List.of();
        }
    }

    /** Makes the service look; one that does not run has nothing to look at. */
    @Override
    public void rescan() {
        try {
            new RestCalls(client).call("PUT", DEVICES + "/rescan");
        } catch (DeviceException e) {
            LOG.debug("no rescan by the device-communication service at {}: {}", service, e.getMessage());
        }
    }

    @Override
    public Watch watch(Runnable onChange) {
        Thread poll = Thread.ofVirtual().name("host-service-watch").start(() -> poll(onChange));
        return poll::interrupt;
    }

    /** Probes the board as on a serial port; the service answers for its port. */
    @Override
    public DeviceConnection connect(AttachedBoard board) throws DeviceException {
        var failures = new LinkFailures(board.ipAddress(), () -> false);
        var address = new InetSocketAddress(Inet4Address.ofLiteral(board.ipAddress()), boardPort);
        var sockets = new BoardSockets(timeout -> connected(address, timeout), trust);
        try {
            sockets.probe();
        } catch (IOException e) {
            throw failures.of(e);
        }
        var toBoard = new HttpClient(sockets, board.ipAddress(), HttpLimits.DEFAULT);
        BoardPorts ports = (port, timeout) ->
                connected(new InetSocketAddress(Inet4Address.ofLiteral(board.ipAddress()), port), timeout);
        return new DeviceConnection(failures.over(sockets.learning(toBoard)), ports, toBoard::close, sockets);
    }

    @Override
    public void close() {
        client.close();
    }

    private static List<AttachedBoard> boards(Answer answer) throws DeviceException {
        List<AttachedBoard> boards = new ArrayList<>();
        for (Answer device : answer.elements()) {
            String path = device.text("DeviceConnectionPath");
            String address = device.text("IpAddress");
            if (!IPV4.matcher(address).matches()) {
                throw device.missing("IpAddress");
            }
            boards.add(new AttachedBoard(
                    "service " + address + " " + path,
                    path,
                    address,
                    "Azure Sphere Device Communication Service",
                    AttachedBoard.Origin.REAL,
                    Optional.empty()));
        }
        return boards;
    }

    private void poll(Runnable onChange) {
        List<AttachedBoard> last = boards();
        while (pause()) {
            List<AttachedBoard> now = boards();
            if (!now.equals(last) && !Thread.currentThread().isInterrupted()) {
                onChange.run();
            }
            last = now;
        }
    }

    /** False once the watch is over. */
    private static boolean pause() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private InetSocketAddress serviceAddress() {
        return new InetSocketAddress(service.getHost(), service.getPort());
    }

    private static Socket connected(InetSocketAddress address, Duration timeout) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
