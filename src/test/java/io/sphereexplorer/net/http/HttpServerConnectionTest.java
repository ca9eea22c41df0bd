package io.sphereexplorer.net.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.ByteString;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpServerConnectionTest {
    private static final HttpLimits SMALL = new HttpLimits(100, 3, 8, Duration.ofSeconds(1));
    private static final String GET = "GET /status HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nREST-API-Version: 4.6.0\r\n"
            + "Content-Length: 2\r\n\r\n{}";

    private final List<Request> requests = new ArrayList<>();

    @Test
    void responseHasTheFieldsOfTheHandlerInTheirOrderAndItsLength() throws Exception {
        assertThat(answerTo(GET)).isEqualTo(OK);
    }

    @Test
    void requestsOfOneConnectionAreAnsweredInTurn() throws Exception {
        assertThat(answerTo(GET + GET + GET)).isEqualTo(OK + OK + OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: Close, X\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n"
            })
    void peerThatWantsNoMoreIsTakenAtItsWord(String last) throws Exception {
        assertThat(answerTo(last + GET)).isEqualTo(OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
        assertThat(requests).hasSize(1);
    }

    @Test
    void handlerMayCloseAfterItsAnswer() throws Exception {
        var socket = new ScriptedSocket().says(GET + GET);
        Response last = new Response(201, Headers.of("Connection", "close"), ByteString.EMPTY);

        new HttpServerConnection(socket, _ -> last, SMALL).serve();

        assertThat(socket.written())
                .isEqualTo("HTTP/1.1 201 Created\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void headGetsTheLengthButNoBody() throws Exception {
        assertThat(answerTo("HEAD / HTTP/1.1\r\n\r\n" + GET)).isEqualTo(OK.replace("{}", "") + OK);
    }

    @Test
    void noContentHasNoLength() throws Exception {
        var socket = new ScriptedSocket().says(GET);

        new HttpServerConnection(socket, _ -> new Response(204, Headers.NONE, ByteString.EMPTY), SMALL).serve();

        assertThat(socket.written()).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
    }

    @Test
    void handlerSeesTheRequestWithoutItsFraming() throws Exception {
        answerTo("POST /a?b=%20 HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\nabc");

        assertThat(requests)
                .containsExactly(new Request("POST", "/a?b=%20", Headers.of("Host", "x"), ByteString.ofUtf8("abc")));
    }

    @Test
    void targetWithAHostIsReducedToItsPath() throws Exception {
        answerTo("GET http://x/a?b HTTP/1.1\r\n\r\n");

        assertThat(requests).extracting(Request::path).containsExactly("/a?b");
    }

    @Test
    void chunkedRequestIsRead() throws Exception {
        answerTo("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");

        assertThat(requests).extracting(Request::body).containsExactly(ByteString.ofUtf8("abc"));
    }

    @Test
    void peerThatWaitsForLeaveToSendItsBodyGetsIt() throws Exception {
        String answer = answerTo("PUT / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\na");

        assertThat(answer).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n" + OK);
    }

    static Stream<Arguments> malformedRequests() {
        return Stream.of(
                Arguments.of("nonsense\r\n\r\n", MalformedRequest.SYNTAX),
                Arguments.of("OPTIONS * HTTP/1.1\r\n\r\n", MalformedRequest.SYNTAX),
                Arguments.of("GET / HTTP/2.0\r\n\r\n", MalformedRequest.SYNTAX),
                Arguments.of("GET / HTTP/1.1\r\nno colon\r\n\r\n", MalformedRequest.SYNTAX),
                Arguments.of("PUT / HTTP/1.1\r\nContent-Length: x\r\n\r\n", MalformedRequest.SYNTAX),
                Arguments.of(
                        "PUT / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", MalformedRequest.SYNTAX),
                Arguments.of("get / HTTP/1.1\r\n\r\n", MalformedRequest.METHOD),
                Arguments.of("GET /" + "a".repeat(99) + " HTTP/1.1\r\n\r\n", MalformedRequest.HEADER_TOO_LARGE),
                Arguments.of("GET / HTTP/1.1\r\n" + "A: b\r\n".repeat(4) + "\r\n", MalformedRequest.HEADER_TOO_LARGE),
                Arguments.of("PUT / HTTP/1.1\r\nContent-Length: 9\r\n\r\n", MalformedRequest.BODY_TOO_LARGE),
                Arguments.of(
                        "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n123456789\r\n0\r\n\r\n",
                        MalformedRequest.BODY_TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("malformedRequests")
    void malformedRequestIsAnsweredByItsKindAndTheConnectionClosed(String request, MalformedRequest kind)
            throws Exception {
        assertThat(answerTo(request + GET))
                .isEqualTo("HTTP/1.1 400 Bad Request\r\nX: " + kind
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nab"})
    void handlerIsNotAskedForHalfARequest(String half) throws Exception {
        var socket = new ScriptedSocket().says(half);
        var connection = new HttpServerConnection(socket, handler(), SMALL);

        if (half.isEmpty()) {
            connection.serve();
        } else {
            assertThatThrownBy(connection::serve).isInstanceOf(HttpException.ConnectionLost.class);
        }
        assertThat(requests).isEmpty();
        assertThat(socket.written()).isEmpty();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void idlePeerIsLetGoWithoutAFailure() throws Exception {
        var socket = new ScriptedSocket().says(GET).pauses().says(GET);

        new HttpServerConnection(socket, handler(), SMALL).serve();

        assertThat(socket.written()).isEqualTo(OK);
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void failingHandlerClosesTheConnectionWithoutAnAnswer() throws Exception {
        var socket = new ScriptedSocket().says(GET);
        HttpHandler failing = _ -> {
            throw new IOException("unplugged");
        };

        assertThatThrownBy(() -> new HttpServerConnection(socket, failing, SMALL).serve())
                .hasMessage("unplugged");
        assertThat(socket.written()).isEmpty();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void whateverThePeerSaysEndsInAnAnswerOrAnHttpException() throws IOException {
        String[] good = {
            GET + GET,
            "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nab\r\n0\r\nX: y\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc",
            ""
        };
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            var socket = new ScriptedSocket().says(Fuzz.mutate(good[i % good.length], random));
            try {
                new HttpServerConnection(socket, handler(), SMALL).serve();
            } catch (HttpException e) {
                assertThat(e).isInstanceOf(HttpException.ConnectionLost.class);
            }
            assertThat(socket.isClosed()).isTrue();
        }
        assertThat(requests).hasSizeBetween(500, 5_000);
    }

    private String answerTo(String bytes) throws IOException {
        var socket = new ScriptedSocket().says(bytes);
        new HttpServerConnection(socket, handler(), SMALL).serve();
        return socket.written();
    }

    private HttpHandler handler() {
        return new HttpHandler() {
            @Override
            public Response send(Request request) {
                requests.add(request);
                var headers = Headers.of("Content-Type", "application/json").with("REST-API-Version", "4.6.0");
                return new Response(200, headers, ByteString.ofUtf8("{}"));
            }

            @Override
            public Response onMalformed(MalformedRequest kind) {
                return new Response(400, Headers.of("X", kind.name()), ByteString.EMPTY);
            }
        };
    }
}
