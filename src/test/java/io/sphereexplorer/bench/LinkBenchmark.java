package io.sphereexplorer.bench;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.net.serial.FaultInjector;
import io.sphereexplorer.net.serial.LinkFaults;
import io.sphereexplorer.net.serial.NullModem;
import io.sphereexplorer.net.serial.SerialPort;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpListener;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tcp.TcpStack;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast the ladder is, up to HTTP over TLS, over a line in memory. JMH's repetition would take hours at
 * 921,600 baud, so this is a program that measures each thing a few times and prints the best.
 *
 * <p>The limit of a paced line: of n = L + 40 octets a packet with L of text, two have to be escaped for sure (each
 * address contains END) and about 2 of 256 of the rest by chance, and a frame has two END. So the share of text is
 * L / (n + 2 + 2 + (n - 2) / 128), of 92,160 octets a second at 921,600 baud.
 */
final class LinkBenchmark {
    private static final Inet4Address HOST = Inet4Address.ofLiteral("192.168.35.1");
    private static final Inet4Address BOARD = Inet4Address.ofLiteral("192.168.35.2");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int BAUD = 921_600;
    private static final double OCTETS_A_SECOND = BAUD / 10.0;
    private static final int MEBIBYTE = 1 << 20;
    private static final int CALLS = 1000;

    private LinkBenchmark() {}

    public static void main(String[] args) throws Exception {
        best("1 MiB over TCP, as fast as memory", 30, LinkBenchmark::transfer);
        try (var ladder = new Ladder(LinkFaults.NONE)) {
            var put = new Request("PUT", "/image", Headers.NONE, ByteString.copyOf(octets(MEBIBYTE)));
            best("1 MiB by PUT over TLS, as fast as memory", 40, () -> ladder.call(put));
            ladder.latency("as fast as memory");
            ladder.pace();
            paced("1 MiB by PUT over TLS at 921,600 baud", () -> ladder.call(put));
            ladder.latency("at 921,600 baud");
            System.out.println("TLS handshakes for all these calls: " + ladder.handshakes.get());
        }
        for (int seed = 1; seed <= 3; seed++) {
            try (var ladder = new Ladder(new LinkFaults(0.01, 0, 0, 0))) {
                var put = new Request("PUT", "/image", Headers.NONE, ByteString.copyOf(octets(MEBIBYTE - seed)));
                ladder.pace();
                paced("the same with 1 % of the frames lost in each direction", () -> ladder.call(put));
            }
        }
        System.exit(0);
    }

    /** Seconds that something took. */
    private interface Measured {
        double seconds() throws Exception;
    }

    private static double best(String what, int times, Measured measured) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, measured.seconds());
        }
        System.out.printf("%s: %.2f MB/s%n", what, MEBIBYTE / best / 1e6);
        return best;
    }

    private static void paced(String what, Measured measured) throws Exception {
        double seconds = best(what, 1, measured);
        double packet = 1500;
        double limit = OCTETS_A_SECOND * (packet - 40) / (packet + 4 + (packet - 2) / 128);
        System.out.printf("  %.1f %% of the limit of %.0f octets a second%n", 100 * MEBIBYTE / seconds / limit, limit);
    }

    /** From the first octet written to the last one read. */
    private static double transfer() throws Exception {
        var cable = NullModem.create();
        try (var host = stack(cable.near(), HOST);
                var board = stack(cable.far(), BOARD);
                var listener = board.listen(443);
                var socket = host.connect(BOARD, 443, SOON);
                var accepted = listener.accept()) {
            byte[] sent = octets(MEBIBYTE);
            long start = System.nanoTime();
            var sending = CompletableFuture.runAsync(() -> send(socket, sent), Thread::startVirtualThread);
            byte[] received = accepted.getInputStream().readNBytes(MEBIBYTE);
            double seconds = (System.nanoTime() - start) / 1e9;
            sending.get();
            if (!Arrays.equals(sent, received)) {
                throw new AssertionError("damaged");
            }
            return seconds;
        }
    }

    /** A client and a server with everything between them, and the octets on the line counted. */
    private static final class Ladder implements AutoCloseable {
        private final AtomicInteger handshakes = new AtomicInteger();
        private final AtomicLong octets = new AtomicLong();
        private final NullModem cable = NullModem.create();
        private final TcpStack host;
        private final TcpStack board;
        private final HttpServer server;
        private final HttpClient client;

        Ladder(LinkFaults faults) throws Exception {
            host = stack(counted(lossy(cable.near(), faults)), HOST);
            board = stack(counted(lossy(cable.far(), faults)), BOARD);
            var authority = new TestAuthority();
            var identity = authority.board();
            var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
            server = new HttpServer(
                    acceptor(board.listen(443)),
                    socket -> {
                        handshakes.incrementAndGet();
                        return identity.accept(socket);
                    },
                    LinkBenchmark::answer,
                    HttpLimits.DEFAULT);
            client = new HttpClient(
                    () -> trust.handshake(host.connect(BOARD, 443, SOON)), "192.168.35.2", HttpLimits.DEFAULT);
            server.start();
            call(Request.get("/status"));
        }

        void pace() {
            cable.pace(OptionalInt.of(BAUD));
        }

        double call(Request request) throws IOException {
            long start = System.nanoTime();
            if (client.send(request).status() != 200) {
                throw new AssertionError("refused");
            }
            return (System.nanoTime() - start) / 1e9;
        }

        void latency(String how) throws IOException {
            long before = octets.get();
            double[] seconds = new double[CALLS];
            for (int i = 0; i < CALLS; i++) {
                seconds[i] = call(Request.get("/status"));
            }
            double wire = (octets.get() - before) / (double) CALLS / OCTETS_A_SECOND;
            Arrays.sort(seconds);
            System.out.printf(
                    "small GET over TLS, %s: median %.2f ms, 99 %% %.2f ms; its octets take %.2f ms at 921,600 baud%n",
                    how, seconds[CALLS / 2] * 1e3, seconds[CALLS * 99 / 100] * 1e3, wire * 1e3);
        }

        private SerialPort counted(SerialPort port) {
            return new SerialPort() {
                @Override
                public int read(byte[] buffer) throws IOException {
                    return port.read(buffer);
                }

                @Override
                public void write(byte[] written, int offset, int length) throws IOException {
                    octets.addAndGet(length);
                    port.write(written, offset, length);
                }

                @Override
                public void close() {
                    port.close();
                }
            };
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
            host.close();
            board.close();
        }
    }

    private static SerialPort lossy(SerialPort port, LinkFaults faults) {
        var injector = new FaultInjector(port, new SplittableRandom(1));
        injector.inject(faults);
        return injector;
    }

    private static Response answer(Request request) {
        return new Response(
                200,
                Headers.NONE,
                ByteString.ofUtf8("{\"received\":%d}".formatted(request.body().size())));
    }

    private static HttpServer.Acceptor acceptor(TcpListener listener) {
        return new HttpServer.Acceptor() {
            @Override
            public Socket accept() throws IOException {
                return listener.accept();
            }

            @Override
            public void close() {
                listener.close();
            }
        };
    }

    private static TcpStack stack(SerialPort port, Inet4Address address) {
        return new TcpStack(port, address, LinkConfig.standard());
    }

    private static void send(TcpSocket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(count).nextBytes(octets);
        return octets;
    }
}
