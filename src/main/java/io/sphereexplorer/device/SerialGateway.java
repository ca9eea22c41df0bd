package io.sphereexplorer.device;

import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.serial.D2xxSerialPorts;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortException;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SerialPorts;
import io.sphereexplorer.net.serial.UsbIdentity;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpStack;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boards at the far end of serial ports, real and emulated alike: each port gets a TCP stack of its own, so that every
 * board keeps the address it believes to have.
 */
public final class SerialGateway implements DeviceGateway {
    private static final Inet4Address HOST = Inet4Address.ofLiteral("192.168.35.1");
    private static final Inet4Address BOARD = Inet4Address.ofLiteral("192.168.35.2");
    private static final int HTTPS = 443;
    private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,4}$");

    private final List<SerialPorts> sources;
    private final DeviceTrust trust;
    private final HttpLimits limits;

    public SerialGateway(List<SerialPorts> sources, DeviceTrust trust) {
        this(sources, trust, HttpLimits.DEFAULT);
    }

    /** @param limits what is taken from a board, the silence of its handshake included */
    public SerialGateway(List<SerialPorts> sources, DeviceTrust trust, HttpLimits limits) {
        this.sources = List.copyOf(sources);
        this.trust = trust;
        this.limits = limits;
    }

    @Override
    public List<AttachedBoard> boards() {
        return found().stream().map(Found::board).toList();
    }

    @Override
    public Watch watch(Runnable onChange) {
        List<SerialPorts.Watch> watches =
                sources.stream().map(ports -> ports.watch(onChange)).toList();
        return () -> watches.forEach(SerialPorts.Watch::close);
    }

    /**
     * Opens the port and probes it (device-protocol §1.8).
     *
     * @throws DeviceException.RestNotReady if the board refuses the connection
     * @throws DeviceException.Silent if nothing answers
     */
    @Override
    public DeviceConnection connect(AttachedBoard board) throws DeviceException {
        Found found = found().stream()
                .filter(candidate -> candidate.board().key().equals(board.key()))
                .findFirst()
                .orElseThrow(DeviceException.Unplugged::new);
        var stack = new TcpStack(open(found), HOST, LinkConfig.standard());
        var failures = new LinkFailures(BOARD.getHostAddress(), stack::isGone);
        var sockets = new BoardSockets(timeout -> connect(stack, timeout), trust);
        try {
            sockets.probe();
        } catch (IOException e) {
            DeviceException failure = failures.of(e);
            stack.close();
            throw failure;
        }
        var client = new HttpClient(sockets, BOARD.getHostAddress(), limits);
        BoardPorts ports = (port, timeout) -> stack.connect(BOARD, port, timeout);
        return new DeviceConnection(
                failures.over(sockets.learning(client)), stack::isGone, ports, client::close, stack::close);
    }

    /** Ports are opened and closed with the connections, so there is nothing to let go of. */
    @Override
    public void close() {}

    private Socket connect(TcpStack stack, Duration timeout) throws IOException {
        Socket socket = stack.connect(BOARD, HTTPS, timeout);
        socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
        return socket;
    }

    private static SerialPort open(Found found) throws DeviceException {
        String port = found.info().path();
        try {
            return found.source().open(found.info(), LineSettings.SERVICE);
        } catch (SerialPortException e) {
            throw DeviceException.ofPort(port, e);
        }
    }

    private List<Found> found() {
        List<Found> all = new ArrayList<>();
        for (SerialPorts source : sources) {
            List<SerialPortInfo> ports = source.list();
            for (SerialPortInfo info : ServicePorts.among(ports)) {
                if (all.stream().noneMatch(other -> other.info().path().equals(info.path()))) {
                    all.add(new Found(source, info, board(info, all.size() + 1, note(info, ports))));
                }
            }
        }
        return all;
    }

    /** A board found on a port of one of the sources. */
    private record Found(SerialPorts source, SerialPortInfo info, AttachedBoard board) {}

    private static AttachedBoard board(SerialPortInfo info, int ordinal, Optional<String> note) {
        String location = info.usb().map(UsbIdentity::location).orElse("");
        boolean emulated = info.origin() == SerialPortInfo.Origin.EMULATED;
        return new AttachedBoard(
                location.isEmpty() || emulated ? info.path() : "usb " + location,
                emulated ? emulatedPath(info.path(), ordinal) : connectionPath(location, ordinal),
                BOARD.getHostAddress(),
                info.path(),
                emulated ? AttachedBoard.Origin.EMULATED : AttachedBoard.Origin.REAL,
                note);
    }

    private static Optional<String> note(SerialPortInfo info, List<SerialPortInfo> ports) {
        if (ServicePorts.lacksRecovery(info, ports)) {
            return Optional.of("shell.note.noRecoveryChannel");
        }
        return info.path().startsWith(D2xxSerialPorts.PREFIX) ? Optional.of("shell.note.noComPort") : Optional.empty();
    }

    /** The digits of the place in the tree of USB hubs; without one, a number among the ports. */
    private static String connectionPath(String location, int ordinal) {
        String digits = location.replaceAll("\\D", "");
        return digits.isEmpty() ? Integer.toString(ordinal) : digits;
    }

    /** From 313 on, as in the vendor's examples. */
    private static String emulatedPath(String path, int ordinal) {
        Matcher number = LAST_NUMBER.matcher(path);
        return Integer.toString(312 + (number.find() ? Integer.parseInt(number.group()) : ordinal));
    }
}
