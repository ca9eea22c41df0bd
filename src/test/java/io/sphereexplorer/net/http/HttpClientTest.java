package io.sphereexplorer.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final HttpLimits SMALL = new HttpLimits(100, 3, 8, HttpLimits.DEFAULT.silence());

    @Test
    void getHasTheFieldsOfTheConnectionAndNoBody() throws Exception {
        var socket = new ScriptedSocket().says(OK);

        client(socket).send(Request.get("/status?x=1"));

        assertThat(socket.written())
                .isEqualTo("GET /status?x=1 HTTP/1.1\r\nHost: 192.168.35.2\r\nAccept: application/json\r\n\r\n");
    }

    @Test
    void bodyIsSentWithItsLengthAndTheFieldsOfTheCaller() throws Exception {
        var socket = new ScriptedSocket().says(OK);
        var headers = Headers.of("Content-Type", "application/json").with("Accept", "*/*");

        client(socket).send(new Request("PATCH", "/a", headers, ByteString.ofUtf8("{\"ü\":1}")));

        assertThat(socket.written())
                .startsWith("PATCH /a HTTP/1.1\r\nHost: 192.168.35.2\r\nContent-Type: application/json\r\n"
                        + "Accept: */*\r\nContent-Length: 8\r\n\r\n{");
    }

    @Test
    void octetsOfABodyAreToldAsThePeerTakesThem() throws Exception {
        var socket = new ScriptedSocket().says(OK);
        var body = ByteString.copyOf(new byte[40_000]);
        List<Long> told = new ArrayList<>();
        var source = new SocketSource() {
            @Override
            public Socket open() {
                return socket;
            }

            @Override
            public int unacknowledged() {
                return told.isEmpty() ? 20_000 : 1000;
            }
        };

        new HttpClient(source, "192.168.35.2", HttpLimits.DEFAULT)
                .send(new Request("PUT", "/a", Headers.NONE, body), told::add);

        assertThat(told).containsExactly(0L, 31_768L, 39_000L);
        assertThat(socket.written()).contains("Content-Length: 40000\r\n\r\n").hasSizeGreaterThan(40_000);
    }

    @Test
    void emptyPostSaysThatItIsEmpty() throws Exception {
        var socket = new ScriptedSocket().says(OK);

        client(socket).send(post());

        assertThat(socket.written()).endsWith("Content-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX: y\r\n\r\nabc",
                "HTTP/1.1 200\r\nX: y\r\ncontent-length: 3\r\n\r\nabc",
                "HTTP/1.1 200 OK\r\nX: y\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: y\r\n\r\nabc",
                "HTTP/1.0 200 OK\r\nX: y\r\n\r\nabc",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\nX: y\nContent-Length: 3\n\nabc",
            })
    void everyFramingOfABodyIsRead(String answer) throws Exception {
        var expected = new Response(200, Headers.of("X", "y"), ByteString.ofUtf8("abc"));

        assertThat(client(new ScriptedSocket().says(answer)).send(Request.get("/")))
                .isEqualTo(expected);
        assertThat(client(byteByByte(answer)).send(Request.get("/"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 204", "GET, 304"})
    void responseThatHasNoBodyIsNotWaitedFor(String method, int status) throws Exception {
        var socket = new ScriptedSocket()
                .says("HTTP/1.1 " + status + " x\r\nContent-Length: 9\r\n\r\n")
                .pauses();

        Response response = client(socket).send(new Request(method, "/", Headers.NONE, ByteString.EMPTY));

        assertThat(response).isEqualTo(new Response(status, Headers.NONE, ByteString.EMPTY));
    }

    static Stream<Arguments> badAnswers() {
        String head = "HTTP/1.1 200 OK\r\n";
        return Stream.of(
                Arguments.of("\r\n\r\n\r\n\r\nnonsense\r\n", HttpException.Malformed.class),
                Arguments.of("SSH-2.0-OpenSSH_9.2\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 abc OK\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 000 None\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 099 Low\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 600 High\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/2.0 200 OK\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 101 Switching\r\n\r\n", HttpException.Malformed.class),
                Arguments.of("HTTP/1.1 102 Wait\r\n\r\n".repeat(9) + OK, HttpException.Malformed.class),
                Arguments.of(head + "Content-Length: -1\r\n\r\n", HttpException.Malformed.class),
                Arguments.of(head + "Content-Length: x\r\n\r\n", HttpException.Malformed.class),
                Arguments.of(head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", HttpException.Malformed.class),
                Arguments.of(head + "Transfer-Encoding: gzip\r\n\r\nab", HttpException.Malformed.class),
                Arguments.of(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", HttpException.Malformed.class),
                Arguments.of(head + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc", HttpException.Malformed.class),
                Arguments.of(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nabc", HttpException.ConnectionLost.class),
                Arguments.of(head + "Content-Length: 3\r\n\r\nab", HttpException.ConnectionLost.class),
                Arguments.of(head + "Content-Le", HttpException.Malformed.class),
                Arguments.of("HTT", HttpException.Malformed.class),
                Arguments.of("", HttpException.ConnectionLost.class),
                Arguments.of(head + "X: " + "y".repeat(99) + "\r\n\r\n", HttpException.TooLarge.class),
                Arguments.of(head + "X: y\r\n".repeat(4) + "\r\n", HttpException.TooLarge.class),
                Arguments.of(head + "Content-Length: 9\r\n\r\n123456789", HttpException.TooLarge.class),
                Arguments.of(
                        head + "Transfer-Encoding: chunked\r\n\r\n9\r\n123456789\r\n0\r\n\r\n",
                        HttpException.TooLarge.class),
                Arguments.of(head + "\r\n123456789", HttpException.TooLarge.class));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void badAnswerIsNamedByItsKindAndClosesTheConnection(String answer, Class<? extends HttpException> kind) {
        var socket = new ScriptedSocket().says(answer);

        assertThatThrownBy(() -> client(SMALL, socket).send(Request.get("/"))).isInstanceOf(kind);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void bodyOfExactlyTheLimitIsTaken() throws Exception {
        var socket = new ScriptedSocket().says("HTTP/1.1 200 OK\r\n\r\n12345678");

        assertThat(client(SMALL, socket).send(Request.get("/")).body().size()).isEqualTo(8);
    }

    @Test
    void silenceIsToldFromAnUnpluggedBoard() {
        assertThatThrownBy(() -> client(new ScriptedSocket().pauses()).send(Request.get("/")))
                .isInstanceOf(HttpException.TimedOut.class);
        assertThatThrownBy(() -> client(new ScriptedSocket().fails(new SocketException("gone")))
                        .send(Request.get("/")))
                .isInstanceOf(HttpException.ConnectionLost.class)
                .hasMessage("gone");
    }

    @Test
    void connectionIsKeptForTheNextRequest() throws Exception {
        var socket = new ScriptedSocket().says(OK).pauses().says(OK);
        var client = client(socket);

        client.send(Request.get("/1"));
        client.send(post());

        assertThat(socket.written()).contains("GET /1 ", "POST /p ");
        assertThat(socket.isClosed()).isFalse();
    }

    @Test
    void announcedCloseIsFollowedByANewConnection() throws Exception {
        String last = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
        var first = new ScriptedSocket().says(last);
        var second = new ScriptedSocket().says(last);
        var client = client(first, second);

        client.send(Request.get("/1"));
        client.send(post());

        assertThat(first.written()).doesNotContain("POST");
        assertThat(first.isClosed()).isTrue();
        assertThat(second.written()).startsWith("POST /p ");
    }

    @Test
    void getIsRepeatedOnceIfTheKeptConnectionWasClosed() throws Exception {
        var first = new ScriptedSocket().says(OK);
        var second = new ScriptedSocket().says(OK);
        var client = client(first, second);

        client.send(Request.get("/1"));
        client.send(Request.get("/2"));

        assertThat(second.written()).startsWith("GET /2 ");
    }

    @Test
    void getIsNotRepeatedTwice() throws Exception {
        var client = client(new ScriptedSocket().says(OK), new ScriptedSocket(), new ScriptedSocket().says(OK));
        client.send(Request.get("/1"));

        assertThatThrownBy(() -> client.send(Request.get("/2"))).isInstanceOf(HttpException.ConnectionLost.class);
    }

    @Test
    void getIsNotRepeatedAfterSilenceOrPartOfAnAnswer() throws Exception {
        for (var first : new ScriptedSocket[] {
            new ScriptedSocket().says(OK).pauses(),
            new ScriptedSocket().says(OK).says("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")
        }) {
            var second = new ScriptedSocket().says(OK);
            var client = client(first, second);
            client.send(Request.get("/1"));

            assertThatThrownBy(() -> client.send(Request.get("/2"))).isInstanceOf(HttpException.class);
            assertThat(second.written()).isEmpty();
        }
    }

    @Test
    void postGoesToANewConnectionIfTheKeptOneIsSeenClosed() throws Exception {
        var first = new ScriptedSocket().says(OK);
        var second = new ScriptedSocket().says(OK);
        var client = client(first, second);

        client.send(Request.get("/1"));
        client.send(post());

        assertThat(first.written()).doesNotContain("POST");
        assertThat(second.written()).startsWith("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void whatMayCountTwiceIsNeverSentTwice(String method) throws Exception {
        var first = new ScriptedSocket().says(OK).pauses(); // open when looked at, then closed without an answer
        var second = new ScriptedSocket().says(OK);
        var client = client(first, second);
        client.send(Request.get("/1"));

        assertThatThrownBy(() -> client.send(new Request(method, "/p", Headers.NONE, ByteString.EMPTY)))
                .isInstanceOf(HttpException.ConnectionLost.class);
        assertThat(first.written()).contains(method);
        assertThat(second.written()).isEmpty();
    }

    @Test
    void peerThatClosesEachTimeGetsOneRequestAConnection() throws Exception {
        ScriptedSocket[] sockets = IntStream.range(0, 5)
                .mapToObj(_ -> new ScriptedSocket().says(OK))
                .toArray(ScriptedSocket[]::new);
        var client = client(sockets);

        for (int i = 0; i < 5; i++) {
            client.send(Request.get("/" + i));
        }

        assertThat(sockets[1].written()).doesNotContain("Connection: close");
        assertThat(sockets[3].written()).contains("GET /3", "Connection: close").doesNotContain("/4");
        assertThat(sockets[4].written()).contains("GET /4", "Connection: close");
    }

    @Test
    void pathThatWouldBreakTheRequestLineIsNotSent() {
        var socket = new ScriptedSocket().says(OK);

        assertThatThrownBy(() -> client(socket).send(Request.get("/a\r\nX: y")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(socket.written()).isEmpty();
    }

    @Test
    void closedClientSendsNothing() {
        var socket = new ScriptedSocket().says(OK);
        var client = client(socket);

        client.close();

        assertThatThrownBy(() -> client.send(Request.get("/"))).isInstanceOf(HttpException.ConnectionLost.class);
        assertThat(socket.written()).isEmpty();
    }

    @Test
    void interruptedThreadSendsNothingAndStaysInterrupted() {
        var socket = new ScriptedSocket().says(OK);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client(socket).send(Request.get("/"))).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(socket.written()).isEmpty();
    }

    @Test
    void whateverThePeerSaysEndsInAResponseOrAnHttpException() throws IOException {
        var random = new Random(3);
        int failures = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] answer = Fuzz.mutate(FUZZED[i % FUZZED.length], random);
            try {
                client(SMALL, new ScriptedSocket().says(answer)).send(Request.get("/"));
            } catch (HttpException e) {
                failures++;
            }
        }
        assertThat(failures).isBetween(300, 2_990);
    }

    private static final String[] FUZZED = {
        OK,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n",
        "HTTP/1.0 404 Not Found\r\nX: y\r\n z\r\n\r\nabc",
        ""
    };

    private static Request post() {
        return new Request("POST", "/p", Headers.NONE, ByteString.EMPTY);
    }

    private static ScriptedSocket byteByByte(String text) {
        var socket = new ScriptedSocket();
        text.chars().forEach(c -> socket.says(String.valueOf((char) c)));
        return socket;
    }

    private static HttpClient client(ScriptedSocket... sockets) {
        return client(HttpLimits.DEFAULT, sockets);
    }

    private static HttpClient client(HttpLimits limits, ScriptedSocket... sockets) {
        return new HttpClient(Stream.of(sockets).iterator()::next, "192.168.35.2", limits);
    }
}
