package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.world.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CloudEmulatorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID COMPONENT = new UUID(1, 2);
    private static final UUID IMAGE = new UUID(3, 4);
    private static final String BOARD = "ab12".repeat(32);

    private final ManualClock clock = new ManualClock();
    private final CloudSeed seed = new CloudSeed(5, List.of(BOARD));
    private final CloudEmulator emulator = CloudEmulator.listen(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            () -> new CloudServices(
                    seed.cloud(clock),
                    true,
                    List.of(new ReleaseRoutes.Release("24.03", Map.of(COMPONENT, IMAGE))),
                    clock));
    private final HttpClient client = HttpClient.newHttpClient();

    CloudEmulatorTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        client.close();
        emulator.close();
    }

    @Test
    void theListOfReleasesNeedsNoSignIn() throws Exception {
        HttpResponse<String> answer = get("/releases/versions/mt3620an.json");

        assertThat(JSON.readTree(answer.body()))
                .isEqualTo(JSON.readTree(
                        "{\"versions\":[{\"name\":\"24.03\",\"images\":[{\"cid\":\"%s\",\"iid\":\"%s\"}]}]}"
                                .formatted(COMPONENT, IMAGE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/as3",
                "/as3/v2",
                "/v2/tenants",
                "/as3x/v2/tenants",
                "/loginx",
                "/releases/x",
                "/../as3/v2/x"
            })
    void whatIsNotServedIsToldInTheServicesOwnForm(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode told = JSON.readTree(answer.body()).path(0);
        assertThat(told.path("Status").asInt()).isEqualTo(404);
        assertThat(told.path("Detail").asText()).contains("/as3/v2, /arm, /hub, /login and /releases");
    }

    @Test
    void theSecurityServiceWantsASignIn() throws Exception {
        assertThat(get("/as3/v2/tenants").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'NONSENSE\r\n\r\n', 400",
        "'get / HTTP/1.1\r\nHost: x\r\n\r\n', 400",
        "'GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400",
        "'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n', 413",
    })
    void whatIsNoHttpIsRefusedInJson(String octets, int status) throws Exception {
        String answer = exchange(octets.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"Status\":" + status);
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws Exception {
        String answer = exchange(
                ("GET / HTTP/1.1\r\nX: " + "x".repeat(10_000) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 431");
    }

    @Test
    void sixtyPeopleAskSideBySideAndNobodyGetsAnothersAnswer() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 60)
                    .mapToObj(number -> people.submit(
                            () -> get("/login?user_code=" + number).body()))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).contains("value=\"" + i + "\"");
            }
        }
    }

    @Test
    void oneConnectionServesManyRequests() throws Exception {
        try (var socket = new Socket(emulator.base().getHost(), emulator.base().getPort())) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[8192];
                int length = socket.getInputStream().read(answer);
                assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 404");
            }
        }
    }

    @Test
    void closingEndsConnectionsAndFreesTheAddress() throws Exception {
        int port = emulator.base().getPort();
        var idle = new Socket(emulator.base().getHost(), port);
        get("/");

        emulator.close();

        assertThat(idle.getInputStream().read()).isEqualTo(-1);
        idle.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        var taken =
                new InetSocketAddress(emulator.base().getHost(), emulator.base().getPort());

        assertThatThrownBy(() -> CloudEmulator.listen(taken, emulator::services))
                .isInstanceOf(IOException.class);
    }

    @Test
    void wherePeopleOnThisComputerFindItIsTold() throws IOException {
        assertThat(emulator.base().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
        try (var everywhere = CloudEmulator.listen(new InetSocketAddress(0), emulator::services)) {
            assertThat(InetAddress.getByName(everywhere.base().getHost()).isLoopbackAddress())
                    .isTrue();
        }
    }

    @Test
    void oneSeedMakesTheSameCloudAndTakesItBackThere() throws IOException {
        var twin = new CloudSeed(5, List.of(BOARD));
        assertThat(twin.ownedByOthers()).isEqualTo(seed.ownedByOthers()).matches("[0-9a-f]{128}");
        assertThat(twin.hasMadeTenant()).isEqualTo(seed.hasMadeTenant()).isNotEqualTo(seed.ownedByOthers());
        assertThat(new CloudSeed(6, List.of(BOARD)).ownedByOthers()).isNotEqualTo(seed.ownedByOthers());
        assertThat(devices())
                .isEqualTo(Map.of(BOARD, "free", seed.ownedByOthers(), "claimed", seed.hasMadeTenant(), "used"));

        emulator.services().cloud().claimElsewhere(BOARD);
        emulator.reset();

        assertThat(devices()).containsEntry(BOARD, "free");
    }

    private Map<String, String> devices() {
        return emulator.services().cloud().devices().stream()
                .collect(Collectors.toMap(
                        CloudDevice::id,
                        device -> device.tenant().isPresent() ? "claimed" : device.hasMadeTenant() ? "used" : "free"));
    }

    private String exchange(byte[] octets) throws IOException {
        try (var socket = new Socket(emulator.base().getHost(), emulator.base().getPort())) {
            socket.getOutputStream().write(octets);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(emulator.base() + path))
                .method("GET", BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
