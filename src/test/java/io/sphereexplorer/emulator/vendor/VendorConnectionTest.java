package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.emulator.device.ServedBench;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they stand on the wire: what the vendor's Python library sends, and other tools (device-protocol §3). */
class VendorConnectionTest {
    private static final String PYTHON = String.join(
            "\r\n",
            "Host: *.devices.sphere.azure.local",
            "Accept: application/json",
            "User-Agent: python-requests/2.28.1",
            "Accept-Encoding: gzip, deflate",
            "Connection: keep-alive",
            "");

    private final ServedBench bench = new ServedBench();

    VendorConnectionTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void theLiteralHostOfThePythonLibraryAndASecondRequestAreAnswered() throws IOException {
        try (var socket = connect("TLSv1.2")) {
            assertThat(exchange(socket, "GET /osversion HTTP/1.1\r\n" + PYTHON + "\r\n"))
                    .isEqualTo("HTTP/1.1 200 OK {\"osversion\":\"24.03\"}");
            assertThat(exchange(socket, "GET /nowhere HTTP/1.1\r\n" + PYTHON + "\r\n"))
                    .isEqualTo("HTTP/1.1 404 Not Found {\"error\":15728642}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: 192.168.35.2", "host: anything", "HOST: 1.devices.sphere.azure.local"})
    void theNameOfTheHostDoesNotMatter(String host) throws IOException {
        try (var socket = connect("TLSv1.2")) {
            assertThat(exchange(socket, "GET /status HTTP/1.1\r\n" + host + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 OK {\"uptime\":");
        }
    }

    @Test
    void aChangeWithoutContentExpectsSome() throws IOException {
        try (var socket = connect("TLSv1.2")) {
            assertThat(exchange(
                            socket,
                            "PATCH /wifi/interface HTTP/1.1\r\n" + PYTHON + "Content-Type: application/json\r\n\r\n"))
                    .isEqualTo("HTTP/1.1 400 Bad Request {\"error\":10485763}");
        }
    }

    @Test
    void aRestartTakesAnEmptyContent() throws IOException {
        try (var socket = connect("TLSv1.2")) {
            assertThat(exchange(socket, "POST /restart HTTP/1.1\r\n" + PYTHON + "Content-Length: 0\r\n\r\n"))
                    .isEqualTo("HTTP/1.1 200 OK {\"restartingSystem\":true}");
        }
    }

    @Test
    void otherVersionsOfTlsAreNotSpoken() {
        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> connect("TLSv1.3").close());
    }

    private SSLSocket connect(String protocol) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {ChainOnly.upTo(bench.authority())}, null);
            var socket =
                    (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), bench.port());
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setSoTimeout(10_000);
            socket.startHandshake();
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status line and the content of the answer. */
    private static String exchange(SSLSocket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1);
        String status = in.readLine();
        int length = 0;
        for (String field = in.readLine(); !field.isEmpty(); field = in.readLine()) {
            if (field.startsWith("Content-Length: ")) {
                length = Integer.parseInt(field.substring("Content-Length: ".length()));
            }
        }
        char[] content = new char[length];
        int got = in.read(content);
        return status + " " + new String(content, 0, got);
    }
}
