package io.sphereexplorer.bench;

import io.sphereexplorer.app.Main;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.HttpServer;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.InternetTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Claims boards with the program as a process of its own, kills it at seeded moments, runs it again, and prints for each
 * board whether the ledger verifies and how many claims have reached the service: exactly one is right.
 */
public final class KilledClaims {
    private static final int SEED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home = Files.createTempDirectory("killed-claims");
    private final EmulatedCloud cloud = new EmulatedCloud(InstantSource.system(), new SplittableRandom(SEED));
    private final HttpTransport services = new CloudServices(cloud, true, List.of(), Pause.real(1));
    private final AtomicInteger claims = new AtomicInteger();
    private final URI base;

    /** What a process said, in what time. */
    private record Run(int exitCode, String text, Duration time) {
        boolean isDone() {
            return exitCode == 0;
        }
    }

    private KilledClaims() throws IOException {
        var socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        base = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        new HttpServer(HttpServer.Acceptor.of(socket), HttpServer.Handshake.NONE, this::count, HttpLimits.DEFAULT)
                .start();
    }

    public static void main(String[] args) throws Exception {
        boolean right = new KilledClaims().measure(args.length == 0 ? 10 : Integer.parseInt(args[0]));
        System.exit(right ? 0 : 1);
    }

    private boolean measure(int boards) throws Exception {
        makeTenant();
        done("login");
        done("tenant select --tenant killed-claims");
        Duration idle = done("ledger verify").time();
        Duration whole = done("device claim --device " + board(boards)).time();
        System.out.printf("a start takes %d ms, a claim %d ms%n", idle.toMillis(), whole.toMillis());
        var random = new SplittableRandom(SEED);
        boolean right = true;
        for (int i = 0; i < boards; i++) {
            long after = random.nextLong(idle.toMillis() / 2, whole.toMillis());
            right &= isRight(board(i), after);
        }
        return right;
    }

    private boolean isRight(String board, long killedAfterMillis) throws Exception {
        claims.set(0);
        kill("device claim --device " + board, killedAfterMillis);
        int sentBefore = claims.get();
        Run verified = run("ledger verify");
        Run again = run("device claim --device " + board);
        boolean right = verified.isDone()
                && again.isDone()
                && claims.get() == 1
                && run("ledger verify").isDone();
        System.out.printf(
                "%s killed after %d ms; claims sent before %d, in all %d; ledger %s; then: %s%n",
                right ? "right" : "WRONG",
                killedAfterMillis,
                sentBefore,
                claims.get(),
                verified.isDone() ? "intact" : verified.text(),
                outcome(again.text()));
        return right;
    }

    /** What was said of the board, without its ID. */
    private static String outcome(String text) {
        return text.lines()
                .filter(line -> line.contains("claimed device ID"))
                .findFirst()
                .orElse(text)
                .replaceAll(" device ID .*", "");
    }

    private void makeTenant() throws IOException {
        var client = HttpClient.newHttpClient();
        var signIn = new PracticeSignIn(transport(client, "/login"), Waiting.REAL);
        var account = signIn.withCode(_ -> {});
        var sphere = new LegacySphere(
                new CloudCalls(transport(client, "/as3"), signIn.tokens(account, Audience.SPHERE), Waiting.REAL));
        cloud.know(board(-1));
        var begun = sphere.tenants().create(board(-1), "killed-claims");
        sphere.operations(begun.tenantId()).await(begun, PATIENCE);
    }

    private InternetTransport transport(HttpClient client, String below) {
        return new InternetTransport(client, URI.create(base + below), PATIENCE);
    }

    private Response count(Request request) throws IOException {
        if (request.method().equals("PUT") && request.path().endsWith("/claim")) {
            claims.incrementAndGet();
        }
        return services.send(request);
    }

    private String board(int number) {
        String id = "%0128x".formatted(0xb0a4d000L + number);
        cloud.know(id);
        return id;
    }

    private Run done(String line) throws Exception {
        Run run = run(line);
        if (!run.isDone()) {
            throw new IllegalStateException(line + ": " + run.text());
        }
        return run;
    }

    private Run run(String line) throws Exception {
        long begun = System.nanoTime();
        Process process = start(line);
        String text = process.inputReader().readAllAsString();
        return new Run(process.waitFor(), text, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void kill(String line, long afterMillis) throws Exception {
        Process process = start(line);
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private Process start(String line) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--home",
                home.toString(),
                "--cloud-url",
                base.toString(),
                "azsphere"));
        words.addAll(List.of(line.split(" ", -1)));
        words.addAll(List.of("-o", "text"));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return process;
    }
}
