package io.sphereexplorer.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostServiceGatewayTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private HostServiceGateway gateway;
    private volatile String answer = "[]";

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/api/service/devices", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        var base = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        gateway = new HostServiceGateway(base, DeviceTrust.pinned());
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void boardsOfTheServiceAreListed() {
        answer = "[{\"IpAddress\":\"192.168.35.3\",\"DeviceConnectionPath\":\"1243\"}]";

        assertThat(gateway.boards())
                .containsExactly(new AttachedBoard(
                        "service 192.168.35.3 1243",
                        "1243",
                        "192.168.35.3",
                        "Azure Sphere Device Communication Service",
                        AttachedBoard.Origin.REAL,
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nonsense",
                "[{\"IpAddress\":\"evil.example\",\"DeviceConnectionPath\":\"1\"}]",
                "[{\"IpAddress\":\"192.168.35.300\",\"DeviceConnectionPath\":\"1\"}]",
                "[{\"IpAddress\":\"192.168.35.3\"}]"
            })
    void answerThatIsNoListOfBoardsMeansNone(String body) {
        answer = body;

        assertThat(gateway.boards()).isEmpty();
    }

    @Test
    void absentServiceMeansNoBoardsQuietly() {
        service.stop(0);

        assertThat(gateway.boards()).isEmpty();
        gateway.rescan();
    }

    @Test
    void rescanIsPassedOn() {
        answer = "2";

        gateway.rescan();

        assertThat(requests).containsExactly("PUT /api/service/devices/rescan");
    }

    @Test
    void boardThatRefusesIsNotReady() throws IOException {
        int free;
        try (var socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        var board = new AttachedBoard("k", "1", "127.0.0.1", "service", AttachedBoard.Origin.REAL, Optional.empty());
        try (var local = new HostServiceGateway(HostServiceGateway.STANDARD, free, DeviceTrust.pinned())) {
            assertThatThrownBy(() -> local.connect(board)).isInstanceOf(DeviceException.RestNotReady.class);
        }
    }
}
