package io.sphereexplorer.net.tcp;

import static io.sphereexplorer.net.tcp.TcpStackTest.address;

import io.sphereexplorer.net.serial.FaultInjector;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.serial.LinkFaults;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.PseudoTerminal;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.serial.SerialPortInfo;
import io.sphereexplorer.net.serial.SystemSerialPorts;
import io.sphereexplorer.net.slip.SlipDecoder;
import io.sphereexplorer.net.slip.SlipEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A program of its own, run in a network namespace of its own: our stack on one side, the TCP/IP of the Linux kernel on
 * the other. Ends with 0 and the word {@code passed} if all content arrived both ways.
 */
final class KernelPeer {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int OCTETS = 300_000;

    /** Has the form of a transfer: takes a connected socket and the octets to be echoed. */
    private interface Opening {
        Socket open() throws IOException;
    }

    private KernelPeer() {}

    public static void main(String[] args) throws Exception {
        var faults = args[0].equals("lossy") ? new LinkFaults(0.03, 0.01, 0.01, 0.01) : LinkFaults.NONE;
        var tun = new TunDevice();
        run("ip", "address", "add", "192.168.35.1", "peer", "192.168.35.2", "dev", tun.name());
        run("ip", "link", "set", tun.name(), "mtu", "1500", "up");
        if (args[0].equals("terminal")) {
            var terminal = new PseudoTerminal();
            var info =
                    new SerialPortInfo(terminal.path().toString(), "", Optional.empty(), SerialPortInfo.Origin.NAMED);
            var port = new SystemSerialPorts(List.of(info.path())).open(info, LineSettings.SERVICE);
            bridge(terminal, tun, faults);
            exercise(port);
        } else {
            var cable = NullModem.create();
            bridge(cable.far(), tun, faults);
            var near = new FaultInjector(cable.near(), new SplittableRandom(1));
            near.inject(faults);
            exercise(near);
        }
        System.out.println("passed");
        System.exit(0);
    }

    private static void exercise(SerialPort port) throws Exception {
        try (var stack = new TcpStack(port, address(2), LinkConfig.standard());
                var kernelServer = new ServerSocket(8080, 5, address(1));
                var ownServer = stack.listen(443)) {
            echo(kernelServer::accept, () -> stack.connect(address(1), 8080, SOON));
            echo(ownServer::accept, () -> new Socket(address(2), 443));
            refuses(() -> stack.connect(address(1), 8081, SOON));
            refuses(() -> {
                var socket = new Socket();
                socket.connect(new InetSocketAddress(address(2), 444), Math.toIntExact(SOON.toMillis()));
                return socket;
            });
        }
    }

    private static void echo(Opening accepting, Opening connecting)
            throws IOException, InterruptedException, ExecutionException {
        byte[] sent = new byte[OCTETS];
        new Random(OCTETS).nextBytes(sent);
        var server = CompletableFuture.runAsync(() -> serve(accepting), Thread::startVirtualThread);
        try (var socket = connecting.open()) {
            var sending = CompletableFuture.runAsync(() -> send(socket, sent), Thread::startVirtualThread);
            byte[] received = socket.getInputStream().readAllBytes();
            sending.get();
            server.get();
            if (!Arrays.equals(sent, received)) {
                throw new AssertionError("of %d octets, %d came back, the first wrong one at %d"
                        .formatted(OCTETS, received.length, Arrays.mismatch(sent, received)));
            }
        }
        System.out.println("echoed " + OCTETS);
    }

    private static void serve(Opening accepting) {
        try (var socket = accepting.open()) {
            socket.getInputStream().transferTo(socket.getOutputStream());
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuses(Opening connecting) throws IOException {
        try (var socket = connecting.open()) {
            throw new AssertionError("connected to nobody: " + socket);
        } catch (ConnectException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    private static void bridge(SerialPort port, TunDevice tun, LinkFaults faults) {
        Thread.ofPlatform().daemon().start(() -> {
            var decoder = new SlipDecoder(65_535);
            byte[] octets = new byte[65_536];
            try {
                for (int count = port.read(octets); count >= 0; count = port.read(octets)) {
                    decoder.feed(octets, count, tun::write);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Thread.ofPlatform().daemon().start(() -> {
            var lossy = new FaultInjector(port, new SplittableRandom(2));
            lossy.inject(faults);
            var encoder = new SlipEncoder();
            try {
                while (true) {
                    encoder.clear();
                    encoder.add(tun.read());
                    lossy.write(encoder.frames(), 0, encoder.size());
                }
            } catch (IOException e) {
                System.out.println("bridge ends: " + e.getMessage());
            }
        });
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }
}
