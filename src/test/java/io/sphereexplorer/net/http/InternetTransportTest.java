package io.sphereexplorer.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternetTransportTest {
    private final java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server = unbound();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        client.close();
    }

    @Test
    void aRequestArrivesAsItWasMadeAndItsAnswerComesBack() throws IOException {
        server.createContext("/base/echo", exchange -> {
            String seen = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("X-Name") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Said", "yes");
            answer(exchange, 418, seen);
        });
        var request =
                new Request("PATCH", "/echo?a=b%2Fc", Headers.of("X-Name", "value"), ByteString.ofUtf8("{\"a\":1}"));

        Response response = transport(Duration.ofSeconds(30)).send(request);

        assertThat(response.status()).isEqualTo(418);
        assertThat(response.headers().first("x-said")).contains("yes");
        assertThat(response.body().utf8()).isEqualTo("PATCH /base/echo?a=b%2Fc value {\"a\":1}");
    }

    @Test
    void aRedirectIsNotFollowedSinceItCouldCarryTheTokenAway() throws IOException {
        server.createContext("/base/go", exchange -> {
            exchange.getResponseHeaders().add("Location", "/base/there");
            answer(exchange, 302, "");
        });
        server.createContext("/base/there", exchange -> answer(exchange, 200, "stolen"));

        assertThat(transport(Duration.ofSeconds(30)).send(Request.get("/go")).status())
                .isEqualTo(302);
    }

    @Test
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
        var damaged = new Request("GET", "/", Headers.of("Authorization", "c2VjcmV0\u200b"), ByteString.EMPTY);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transport(Duration.ofSeconds(30)).send(damaged))
                .withMessage("the header Authorization has characters that cannot be sent")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.example/x", ".evil.example/x", "0/x", "", "x"})
    void aPathThatCouldNameAnotherHostIsRefusedBeforeAnythingIsSent(String path) {
        var away = new InternetTransport(client, URI.create("http://127.0.0.1:1"), Duration.ofSeconds(30));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> away.send(Request.get(path)))
                .withMessage("the path of a request must begin with a slash");
    }

    @Test
    void aSilentServerIsGivenUpAfterThePatience() {
        server.createContext("/base/silent", this::neverAnswer);

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> transport(Duration.ofMillis(50)).send(Request.get("/silent")));
    }

    @Test
    void anInterruptedRequestEndsAtOnce() throws InterruptedException {
        server.createContext("/base/silent", this::neverAnswer);
        var sending =
                new FutureTask<Response>(() -> transport(Duration.ofMinutes(5)).send(Request.get("/silent")));
        var sender = Thread.ofVirtual().start(sending);
        asked.await();

        sender.interrupt();
        sender.join();

        assertThat(sending.exceptionNow()).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void aLongBodyArrivesWholeWithItsLengthAndWhatIsSentIsToldOnThisThread() throws IOException {
        byte[] octets = new byte[1_000_000];
        new SplittableRandom(1).nextBytes(octets);
        var arrived = new AtomicReference<>(ByteString.EMPTY);
        server.createContext("/base/upload", exchange -> {
            arrived.set(ByteString.copyOf(exchange.getRequestBody().readAllBytes()));
            answer(exchange, 200, String.valueOf(exchange.getRequestHeaders().getFirst("Content-Length")));
        });
        List<Long> told = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();

        Response response = transport(Duration.ofSeconds(30))
                .send(new Request("POST", "/upload", Headers.NONE, ByteString.copyOf(octets)), sent -> {
                    told.add(sent);
                    threads.add(Thread.currentThread());
                });

        assertThat(arrived.get()).isEqualTo(ByteString.copyOf(octets));
        assertThat(response.body().utf8()).isEqualTo("1000000");
        assertThat(told).isSorted().endsWith(1_000_000L);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void aLongBodyThatIsNotAnsweredFailsAsAShortOneDoes() {
        server.stop(0);
        var request = new Request("POST", "/upload", Headers.NONE, ByteString.ofUtf8("x"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transport(Duration.ofSeconds(5)).send(request, _ -> {}));
    }

    @Test
    void anInterruptedLongBodyIsCancelled() throws Exception {
        server.createContext("/base/slow", this::neverAnswer);
        var request = new Request("POST", "/slow", Headers.NONE, ByteString.ofUtf8("x"));
        var sending = new FutureTask<>(() -> transport(Duration.ofSeconds(30)).send(request, _ -> {}));
        Thread thread = Thread.ofPlatform().start(sending);
        asked.await();

        thread.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(sending::get)
                .withCauseInstanceOf(InterruptedIOException.class);
    }

    private InternetTransport transport(Duration patience) {
        return new InternetTransport(
                client, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base"), patience);
    }

    private void neverAnswer(HttpExchange exchange) {
        asked.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
