package io.sphereexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.net.tls.DeviceTrust;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedWorldTest {
    @TempDir
    private Path folder;

    private int rest;
    private int service;
    private ServedWorld world;

    @BeforeEach
    void serve() throws IOException {
        rest = freePort();
        service = freePort();
        world = ServedWorld.open(EmulatorOptions.parse(List.of(
                "--boards=2",
                "--speed=1000",
                "--listen=127.0.0.1:" + rest,
                "--service=127.0.0.1:" + service,
                "--trust-out=" + folder.resolve("ca.pem"))));
    }

    @AfterEach
    void close() throws IOException {
        world.close();
    }

    @Test
    void firstBoardAnswersOverHttpsToWhoeverTrustsTheWrittenAuthority() throws IOException {
        Response answer = askBoard();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first("REST-API-Version")).contains("4.6.0");
        assertThat(answer.body().utf8()).startsWith("{\"securityState\":\"SECURE\"");
    }

    @Test
    void serviceListsTheBoardsThatArePluggedIn() throws IOException {
        assertThat(askService("GET", "/api/service/devices"))
                .isEqualTo("[{\"IpAddress\":\"192.168.35.2\",\"DeviceConnectionPath\":\"313\"},"
                        + "{\"IpAddress\":\"192.168.35.3\",\"DeviceConnectionPath\":\"314\"}]");

        assertThat(world.run("unplug 2")).isEqualTo("ok unplug 2");

        assertThat(askService("PUT", "/api/service/devices/rescan")).isEqualTo("1");
    }

    @Test
    void eachBoardAnswersAtItsOwnAddressAndTheServiceListsAll() throws IOException {
        int port = freePort();
        int list = freePort();
        Path pem = folder.resolve("three.pem");
        try (var three = ServedWorld.open(EmulatorOptions.parse(List.of(
                "--boards=3",
                "--speed=1000",
                "--listen=127.0.0.1:" + port,
                "--listen=127.0.0.2:" + port,
                "--listen=127.0.0.3:" + port,
                "--service=127.0.0.1:" + list,
                "--trust-out=" + pem)))) {
            assertThat(List.of(
                            idAt("127.0.0.1", port, pem), idAt("127.0.0.2", port, pem), idAt("127.0.0.3", port, pem)))
                    .doesNotHaveDuplicates();
            service = list;
            assertThat(askService("GET", "/api/service/devices"))
                    .isEqualTo("[{\"IpAddress\":\"192.168.35.2\",\"DeviceConnectionPath\":\"313\"},"
                            + "{\"IpAddress\":\"192.168.35.3\",\"DeviceConnectionPath\":\"314\"},"
                            + "{\"IpAddress\":\"192.168.35.4\",\"DeviceConnectionPath\":\"315\"}]");
            three.run("unplug 2");
            assertThat(askService("PUT", "/api/service/devices/rescan")).isEqualTo("2");
            assertThatThrownBy(() -> idAt("127.0.0.2", port, pem)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void unpluggedBoardAnswersAgainOnceItIsPlugged() throws IOException {
        assertThat(world.run("unplug")).isEqualTo("ok unplug");
        assertThatThrownBy(this::askBoard).isInstanceOf(IOException.class);

        assertThat(world.run("plug")).isEqualTo("ok plug");

        assertThat(askBoard().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "fault wrong-key on, ok fault wrong-key on",
        "fault no-time off, ok fault no-time off",
        "fault gravity on, error there is no fault gravity",
        "fault wrong-key maybe, error a fault is on or off",
        "fault, error usage: fault NAME on|off",
        "reset 2, ok reset 2",
        "restart, ok restart",
        "restart 3, error there is no board 3"
    })
    void commandIsAnsweredInOneLine(String line, String answer) throws IOException {
        assertThat(world.run(line)).isEqualTo(answer);
    }

    @Test
    void worldGoesBackToWhenItWasSavedAndToItsStart() throws IOException {
        Path file = folder.resolve("world.json");
        world.run("fault no-time on");
        assertThat(world.run("save " + file)).isEqualTo("ok save");
        world.run("fault silent on");
        assertThatThrownBy(this::askBoard).isInstanceOf(IOException.class);

        assertThat(world.run("rewind")).isEqualTo("ok rewind");
        assertThat(askBoard().status()).isEqualTo(200);
        world.run("save " + file);
        assertThat(Files.readString(file)).contains("no-time").doesNotContain("silent");

        world.run("unplug");
        assertThat(world.run("reset-world")).isEqualTo("ok reset-world");
        assertThat(askBoard().status()).isEqualTo(200);
        world.run("save " + file);
        assertThat(Files.readString(file)).doesNotContain("no-time");
    }

    @Test
    void savedWorldIsAScenarioWithTheSameBoards() throws IOException {
        Path file = folder.resolve("world.json");
        String before = askBoard().body().utf8();
        world.run("save " + file);
        world.close();

        world = ServedWorld.open(EmulatorOptions.parse(List.of(
                "--scenario=" + file,
                "--speed=1000",
                "--listen=127.0.0.1:" + rest,
                "--trust-out=" + folder.resolve("ca.pem"))));

        assertThat(askBoard().body().utf8()).isEqualTo(before);
    }

    @Test
    void scenarioThatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> ServedWorld.open(EmulatorOptions.parse(List.of("--scenario=moon"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("moon is no file");
        assertThatThrownBy(() -> EmulatorOptions.parse(List.of("--rest-version=4.7.0")))
                .hasMessageContaining("4.7.0 is none of 2.0.0,");
    }

    @Test
    void unknownCommandNamesTheKnownOnes() throws IOException {
        assertThat(world.run("dance")).startsWith("error unknown command dance; known: reset");
    }

    @Test
    void placeThatIsTakenIsRefusedAndNothingStaysOpen() throws IOException {
        int free = freePort();

        assertThatThrownBy(() -> ServedWorld.open(
                        EmulatorOptions.parse(List.of("--listen=127.0.0.1:" + free, "--service=127.0.0.1:" + rest))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + rest);
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), free).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void addressOfABoardThatIsTakenIsNamed() {
        assertThatThrownBy(() -> ServedWorld.open(EmulatorOptions.parse(List.of("--listen=127.0.0.1:" + rest))))
                .hasMessageContaining("127.0.0.1:" + rest);
    }

    @Test
    void practiceCertificatesAreGoodForTheBoardsStore() throws Exception {
        try (var _ = ServedWorld.open(EmulatorOptions.parse(List.of("--eap-out=" + folder)))) {
            var files = new CertificateFiles(
                    CertificateType.CLIENT,
                    folder.resolve("lab-client.pem"),
                    Optional.of(folder.resolve("lab-client.key")),
                    Optional.of(Secret.of("sphere-lab-eap")));

            assertThat(files.read(Instant.now()).warnings()).isEmpty();
        }
        assertThat(folder)
                .isDirectoryContaining("glob:**/lab-root.pem")
                .isDirectoryContaining("glob:**/lab-root.key")
                .isDirectoryContaining("glob:**/lab-expired.pem");
    }

    @Test
    void trustFileThatCannotBeWrittenIsNamedWithTheReason() {
        Path file = folder.resolve("none/ca.pem");

        assertThatThrownBy(() -> ServedWorld.open(EmulatorOptions.parse(List.of("--trust-out=" + file))))
                .hasMessage("--trust-out " + file + ": its folder does not exist");
    }

    @Test
    void tooFewBoardsAreToldHowManyAreNeeded() {
        assertThatThrownBy(() ->
                        EmulatorOptions.parse(List.of("--boards=1", "--listen=127.0.0.1:1", "--listen=127.0.0.1:2")))
                .hasMessage("--boards 1 is too few; --boards 2 is needed");
    }

    @Test
    void oneThatCannotBeClosedKeepsNoOtherOpen() {
        List<String> closed = new ArrayList<>();
        Closeable stuck = () -> {
            throw new IOException("stuck");
        };

        assertThatThrownBy(
                        () -> ServedWorld.closeAll(List.of(() -> closed.add("first"), stuck, () -> closed.add("last"))))
                .hasMessage("stuck");

        assertThat(closed).containsExactlyInAnyOrder("first", "last");
    }

    private static String idAt(String address, int port, Path pem) throws IOException {
        String answer = ask(InetAddress.getByName(address), port, pem).body().utf8();
        return answer.replaceAll(".*\"deviceIdentifier\":\"(\\p{XDigit}{128})\".*", "$1");
    }

    private Response askBoard() throws IOException {
        return ask(InetAddress.getLoopbackAddress(), rest, folder.resolve("ca.pem"));
    }

    private static Response ask(InetAddress address, int port, Path pem) throws IOException {
        var trust = DeviceTrust.pinned().with(DeviceTrust.readPem(pem));
        try (var client =
                new HttpClient(() -> trust.handshake(new Socket(address, port)), "192.168.35.2", HttpLimits.DEFAULT)) {
            return client.send(Request.get("/device/security_state"));
        }
    }

    private String askService(String method, String path) throws IOException {
        try (var client = new HttpClient(
                () -> new Socket(InetAddress.getLoopbackAddress(), service), "localhost", HttpLimits.DEFAULT)) {
            return client.send(new Request(method, path, Headers.NONE, ByteString.EMPTY))
                    .body()
                    .utf8();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
