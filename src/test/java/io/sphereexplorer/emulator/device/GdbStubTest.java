package io.sphereexplorer.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.serial.LineSettings;
import io.sphereexplorer.net.tcp.LinkConfig;
import io.sphereexplorer.net.tcp.TcpSocket;
import io.sphereexplorer.net.tcp.TcpStack;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The port of the debugger, over the board's own TCP. */
@Timeout(30)
class GdbStubTest {
    private static final Inet4Address HOST = Inet4Address.ofLiteral("192.168.35.1");
    private static final Inet4Address BOARD = Inet4Address.ofLiteral("192.168.35.2");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final EmulatedSerialPorts ports = EmulatedSerialPorts.of(
            World.create(24, 1, new ManualClock()), DeviceIdentityAuthority.create(), Pause.NONE, Line.ideal());
    private final EmulatedDevice device = ports.boards().getFirst().device();
    private final DeviceRoutes routes = new DeviceRoutes(device);
    private TcpStack host;

    @BeforeEach
    void installAnApplication() throws Exception {
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        send(
                "PUT",
                "/update/stage",
                "application/octet-stream",
                TestPackage.blink().build());
        send("POST", "/update/install", "application/json", ByteString.ofUtf8("{\"appControlMode\":\"Auto\"}"));
        host = new TcpStack(ports.open(ports.list().getFirst(), LineSettings.SERVICE), HOST, LinkConfig.standard());
    }

    @AfterEach
    void close() {
        host.close();
        ports.close();
    }

    @Test
    void nobodyListensWithoutAnApplicationToDebug() {
        assertThatThrownBy(() -> host.connect(BOARD, GdbStub.PORT, SOON)).isInstanceOf(ConnectException.class);
    }

    @Test
    void debuggerAttachesAndItsDetachingStopsTheApplication() throws Exception {
        trigger("startDebug");
        try (TcpSocket gdb = host.connect(BOARD, GdbStub.PORT, SOON)) {
            assertThat(ask(gdb, "+$qSupported:xmlRegisters=arm#a0", 21)).isEqualTo("+$PacketSize=1000#f1");
            assertThat(ask(gdb, "+$?#3f", 8)).isEqualTo("+$S05#b8");
            assertThat(ask(gdb, "+$vMustReplyEmpty#3a", 5)).isEqualTo("+$#00");
            assertThat(ask(gdb, "+$D;1#b0", 7)).isEqualTo("+$OK#9a");
            assertThat(gdb.getInputStream().read()).as("the end").isEqualTo(-1);
        }

        assertThat(status()).isEqualTo("{\"state\":\"stopped\"}");
        assertThatThrownBy(() -> host.connect(BOARD, GdbStub.PORT, SOON)).isInstanceOf(ConnectException.class);
    }

    @Test
    void connectionEndsWithTheApplication() throws Exception {
        trigger("startDebug");
        try (TcpSocket gdb = host.connect(BOARD, GdbStub.PORT, SOON)) {
            assertThat(ask(gdb, "+$?#3f", 8)).isEqualTo("+$S05#b8");

            trigger("stop");

            assertThat(gdb.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void debuggerThatGoesWithoutAWordLeavesTheApplicationWhereItIs() throws Exception {
        trigger("startDebug");

        host.connect(BOARD, GdbStub.PORT, SOON).close();

        assertThat(status()).isEqualTo("{\"state\":\"debugging\"}");
        host.connect(BOARD, GdbStub.PORT, SOON).close();
    }

    private static String ask(TcpSocket gdb, String packet, int most) throws IOException {
        gdb.getOutputStream().write(packet.getBytes(StandardCharsets.US_ASCII));
        gdb.getOutputStream().flush();
        var answer = new StringBuilder();
        while (answer.length() < most && !answer.toString().matches("(?s).*#..")) {
            answer.append((char) gdb.getInputStream().read());
        }
        return answer.toString();
    }

    private void trigger(String word) throws IOException {
        send(
                "PATCH",
                "/app/status/" + TestPackage.BLINK,
                "application/json",
                ByteString.ofUtf8("{\"trigger\":\"" + word + "\"}"));
    }

    private String status() throws IOException {
        return send("GET", "/app/status/" + TestPackage.BLINK, "", ByteString.EMPTY);
    }

    private String send(String method, String path, String type, ByteString body) throws IOException {
        var headers = type.isEmpty() ? Headers.NONE : Headers.of("Content-Type", type);
        return routes.send(new Request(method, path, headers, body)).body().utf8();
    }
}
