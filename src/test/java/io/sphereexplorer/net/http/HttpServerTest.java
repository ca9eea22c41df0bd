package io.sphereexplorer.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TestAuthority;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpServerTest {
    private static final ByteString BODY = ByteString.ofUtf8("{}");

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> open = new ArrayList<>(List.of(threads));
    private final AtomicInteger connections = new AtomicInteger();

    HttpServerTest() throws IOException {}

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void thousandCallsNeedOneHandshake() throws Exception {
        var authority = new TestAuthority();
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        serve(authority.board()::accept, HttpServerTest::answer);
        HttpClient client = client(() -> trust.handshake(connect()));

        for (int i = 0; i < 1_000; i++) {
            assertThat(client.send(Request.get("/" + i)).body()).isEqualTo(BODY);
        }

        assertThat(connections).hasValue(1);
    }

    @Test
    void bodiesOfManyMegabytesGoBothWaysOverTls() throws Exception {
        var authority = new TestAuthority();
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        serve(authority.board()::accept, request -> new Response(200, Headers.NONE, request.body()));
        var body = ByteString.copyOf(new byte[5 << 20]);

        Response response = client(() -> trust.handshake(connect())).send(put(body));

        assertThat(response.body()).isEqualTo(body);
    }

    @Test
    void requestsOfManyThreadsShareTheConnection() throws Exception {
        serve(HttpServer.Handshake.NONE, request -> new Response(200, Headers.NONE, request.body()));
        HttpClient client = client(this::connect);
        List<Future<Response>> answers = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            var body = ByteString.ofUtf8("body " + i);
            answers.add(threads.submit(() -> client.send(put(body))));
        }

        for (int i = 0; i < 50; i++) {
            assertThat(answers.get(i).get().body().utf8()).isEqualTo("body " + i);
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void clientOfTheJdkIsAnswered() throws Exception {
        serve(HttpServer.Handshake.NONE, HttpServerTest::answer);
        URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/status");

        try (var jdk = java.net.http.HttpClient.newHttpClient()) {
            var response = jdk.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.body()).isEqualTo("{}");
            assertThat(response.headers().map()).containsOnlyKeys("content-length");
        }
    }

    @Test
    void refusalOfALongBodyReachesTheClient() throws Exception {
        serve(HttpServer.Handshake.NONE, HttpServerTest::answer);

        Response response = client(this::connect).send(put(ByteString.copyOf(new byte[(16 << 20) + 1])));

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void silentServerEndsInATimeout() throws Exception {
        HttpClient client = client(this::connect); // nobody accepts

        assertThatThrownBy(() -> client.send(Request.get("/"), Duration.ofMillis(20)))
                .isInstanceOf(HttpException.TimedOut.class);
    }

    @Test
    void closingTheClientEndsItsRunningRequest() throws Exception {
        var asked = new CountDownLatch(1);
        serve(HttpServer.Handshake.NONE, _ -> hang(asked));
        HttpClient client = client(this::connect);
        Future<Response> answer = threads.submit(() -> client.send(Request.get("/")));
        asked.await();

        client.close();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(HttpException.ConnectionLost.class);
        assertThat(connections).hasValue(1);
    }

    @Test
    void closingTheClientEndsAnUploadThatIsStuckOverTls() throws Exception {
        var authority = new TestAuthority();
        var trust = DeviceTrust.pinned().with(List.of(authority.certificate()));
        var secured = new CountDownLatch(1);
        threads.execute(() -> {
            try {
                authority.board().accept(listener.accept()); // and never reads
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        HttpClient client = client(() -> {
            Socket secure = trust.handshake(connect());
            secured.countDown();
            return secure;
        });
        Future<Response> answer = threads.submit(() -> client.send(put(ByteString.copyOf(new byte[15 << 20]))));
        secured.await();

        client.close();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(HttpException.ConnectionLost.class);
    }

    @Test
    void interruptionEndsARunningRequest() throws Exception {
        var asked = new CountDownLatch(1);
        serve(HttpServer.Handshake.NONE, _ -> hang(asked));
        HttpClient client = client(this::connect);
        var failures = new ArrayList<IOException>();
        Thread sender = Thread.ofVirtual().start(() -> {
            try {
                client.send(Request.get("/"));
            } catch (IOException e) {
                failures.add(e);
            }
        });
        asked.await();

        sender.interrupt();
        sender.join();

        assertThat(failures).singleElement().isInstanceOf(InterruptedIOException.class);
        assertThat(connections).hasValue(1);
    }

    @Test
    void closingTheServerEndsItsConnectionsAndFreesThePort() throws Exception {
        var asked = new CountDownLatch(1);
        HttpServer server = serve(HttpServer.Handshake.NONE, _ -> hang(asked));
        HttpClient client = client(this::connect);
        Future<Response> answer = threads.submit(() -> client.send(Request.get("/")));
        asked.await();

        server.close();

        assertThatThrownBy(answer::get).hasCauseInstanceOf(IOException.class);
        assertThat(listener.isClosed()).isTrue();
    }

    @Test
    void failedHandshakesTakeNoPlaceForEver() throws Exception {
        var handshakes = new AtomicInteger();
        HttpServer.Handshake lastOneWorks = socket -> {
            if (handshakes.incrementAndGet() <= 100) { // more than there are places for
                throw new IOException("no TLS");
            }
            return socket;
        };
        serve(lastOneWorks, HttpServerTest::answer);
        HttpClient client = client(this::connect);

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> client.send(Request.get("/"))).isInstanceOf(HttpException.ConnectionLost.class);
        }

        assertThat(client.send(Request.get("/")).body()).isEqualTo(BODY);
    }

    @Test
    void peerThatNeverShakesHandsIsLetGo() throws Exception {
        var authority = new TestAuthority();
        var impatient = HttpLimits.DEFAULT.withSilence(Duration.ofMillis(20));
        var acceptor = HttpServer.Acceptor.of(listener);
        var server = new HttpServer(acceptor, authority.board()::accept, HttpServerTest::answer, impatient);
        open.add(server);
        server.start();

        try (Socket silent = connect()) {
            assertThat(silent.getInputStream().readAllBytes()).hasSizeLessThan(100); // at most an alert
        }
    }

    @Test
    void answerIsNotLostWhenTheServerClosesAfterIt() throws Exception {
        var body = ByteString.copyOf(new byte[3 << 20]);
        serve(HttpServer.Handshake.NONE, _ -> new Response(200, Headers.of("Connection", "close"), body));
        HttpClient client = client(this::connect);

        for (int i = 0; i < 5; i++) {
            assertThat(client.send(Request.get("/")).body().size()).isEqualTo(body.size());
        }
    }

    private HttpServer serve(HttpServer.Handshake handshake, HttpHandler handler) {
        var acceptor = HttpServer.Acceptor.of(listener);
        var server = new HttpServer(acceptor, handshake, handler, HttpLimits.DEFAULT);
        open.add(server);
        server.start();
        return server;
    }

    private HttpClient client(SocketSource source) {
        var client = new HttpClient(source, "192.168.35.2", HttpLimits.DEFAULT);
        open.add(client);
        return client;
    }

    private Socket connect() throws IOException {
        connections.incrementAndGet();
        return new Socket(listener.getInetAddress(), listener.getLocalPort());
    }

    private static Response answer(Request request) {
        return new Response(200, Headers.NONE, BODY);
    }

    private static Response hang(CountDownLatch asked) throws IOException {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return answer(Request.get("/"));
    }

    private static Request put(ByteString body) {
        return new Request("PUT", "/", Headers.NONE, body);
    }
}
