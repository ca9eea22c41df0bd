package io.sphereexplorer.command.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.sphereexplorer.command.Command;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.DeployStopped;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.certificate.AddCertificate;
import io.sphereexplorer.command.device.RestartDevice;
import io.sphereexplorer.command.network.DisableInterface;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.command.wifi.ForgetNetwork;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.SerialGateway;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.device.certificate.CertificateFiles;
import io.sphereexplorer.device.certificate.TestCertificate;
import io.sphereexplorer.emulator.device.DeviceIdentityAuthority;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.EmulatedSerialPorts;
import io.sphereexplorer.emulator.device.Line;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two boards swapped at one port in the middle of what is done to the first: nothing is ever written to the second. */
@Timeout(120)
class SwappedBoardsTest {
    private static final DeviceIdentityAuthority AUTHORITY = DeviceIdentityAuthority.create();
    private static final DeviceTrust TRUST = DeviceTrust.pinned().with(List.of(AUTHORITY.certificate()));
    private static final HttpLimits IMPATIENT = HttpLimits.DEFAULT.withSilence(Duration.ofSeconds(2));
    private static final NewWifiNetwork LAB = NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"));

    /** Octets of the computer after which the boards are swapped, on a connection that is kept. */
    private static final List<Long> POINTS = List.of(0L, 60L, 210L, 260L, 330L, 480L, 700L, 4000L);

    @TempDir
    private Path folder;

    private final Map<String, Command<?>> flows = new LinkedHashMap<>();
    private final List<String> struck = new ArrayList<>();

    @BeforeEach
    void makeFlows() throws Exception {
        TestCertificate lab = TestCertificate.valid();
        var files = new CertificateFiles(
                CertificateType.CLIENT,
                Files.writeString(folder.resolve("lab.pem"), lab.pem()),
                Optional.of(Files.writeString(folder.resolve("lab.key"), lab.encryptedKey())),
                Optional.of(Secret.of(TestCertificate.PASSWORD)));
        Path blink = Files.write(
                folder.resolve("blink.imagepackage"),
                TestPackage.blink().build().toByteArray());
        flows.put("join", new AddNetwork(LAB));
        flows.put("forget", new ForgetNetwork(0));
        flows.put("side-load", new DeployImage(blink, false, true));
        flows.put("certificate add", new AddCertificate(new CertificateId("Lab"), files));
        flows.put("interface", new DisableInterface("wlan0"));
        flows.put("restart", new RestartDevice());
    }

    @Test
    void noWriteReachesTheOtherBoardIfTheAdapterGoesWithTheFirst() throws Exception {
        swapEverywhere(false);
    }

    @Test
    void noWriteReachesTheOtherBoardIfTheLineLivesOn() throws Exception {
        swapEverywhere(true);
    }

    private void swapEverywhere(boolean lineLives) throws Exception {
        for (var flow : flows.entrySet()) {
            for (long octets : POINTS) {
                strike(flow.getKey() + " after " + octets + " octets", flow.getValue(), octets, lineLives);
            }
        }
        assertThat(struck).hasSizeGreaterThanOrEqualTo(20);
    }

    private void strike(String point, Command<?> flow, long octets, boolean lineLives) throws Exception {
        var clock = new ManualClock();
        var world = World.create(31, 2, clock);
        try (var boards = EmulatedSerialPorts.of(world, AUTHORITY, Pause.NONE, Line.ideal());
                var ports = new Swapped(boards, lineLives, clock)) {
            ports.swapAfter(octets);
            Optional<Throwable> failure = ports.failureOf(flow);
            if (ports.isSwapped()) {
                struck.add(point);
                failure.ifPresent(kind -> assertNamed(point, kind));
                if (failure.filter(SwappedBoardsTest::namesTheOther).isEmpty()) {
                    assertThat(ports.failureOf(flow)).as(point).get().matches(SwappedBoardsTest::namesTheOther);
                }
            }
            ports.assertSecondUntouched(point);
        }
    }

    private static void assertNamed(String point, Throwable failure) {
        Throwable kind = failure instanceof DeployStopped stopped ? stopped.getCause() : failure;
        assertThat(kind)
                .as(point)
                .isInstanceOfAny(
                        DeviceException.OtherBoard.class,
                        DeviceException.Swapped.class,
                        DeviceException.Unplugged.class,
                        DeviceException.Silent.class,
                        DeviceException.TimedOut.class,
                        DeviceException.RestNotReady.class);
        assertThat(new FailureCatalogue().describe((Exception) failure).happened())
                .isNotBlank();
    }

    private static boolean namesTheOther(Throwable failure) {
        Throwable kind = failure instanceof DeployStopped stopped ? stopped.getCause() : failure;
        return kind instanceof DeviceException.OtherBoard;
    }

    /** A bench with one port and two boards, the first of which it knows. */
    private static final class Swapped implements AutoCloseable {
        private static final List<String> PATHS =
                List.of("/wifi/config/networks", "/images", "/certstore/certs", "/net/interfaces", "/net/proxy");

        private final SwapPorts ports;
        private final Bench bench;
        private final EmulatedDevice second;
        private final List<String> before;
        private final ManualClock clock;

        Swapped(EmulatedSerialPorts boards, boolean lineLives, ManualClock clock) throws IOException {
            this.clock = clock;
            ports = new SwapPorts(boards, lineLives);
            bench = new Bench(List.of(new SerialGateway(List.of(ports), TRUST, IMPATIENT)));
            boards.boards().forEach(board -> {
                board.device().capabilities(List.of(11)); // application development
                board.device().imageSigners(TestPackage.signers());
            });
            second = boards.boards().getLast().device();
            clock.advance(Duration.ofMinutes(1));
            bench.idOf(bench.boards().getFirst());
            new CommandRunner().run(Session.of(bench), new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))));
            var guest =
                    ByteString.ofUtf8("{\"ssid\":\"Guest\",\"securityState\":\"open\",\"configState\":\"enabled\"}");
            var json = Headers.of("Content-Type", "application/json");
            new DeviceRoutes(second).send(new Request("POST", "/wifi/config/networks", json, guest));
            before = stateOfSecond();
            assertThat(before.getFirst()).contains("Guest");
        }

        void swapAfter(long octets) {
            ports.swapAfter(octets);
        }

        boolean isSwapped() {
            return ports.isSwapped();
        }

        Optional<Throwable> failureOf(Command<?> command) {
            return Optional.ofNullable(catchThrowable(() -> new CommandRunner().run(Session.of(bench), command)));
        }

        /** Neither its state has changed, nor has it restarted. */
        void assertSecondUntouched(String point) throws IOException {
            assertThat(stateOfSecond()).as(point).isEqualTo(before);
            int seconds = uptime();
            clock.advance(Duration.ofMinutes(1));
            assertThat(uptime()).as(point).isEqualTo(seconds + 60);
        }

        private int uptime() throws IOException {
            String status =
                    new DeviceRoutes(second).send(Request.get("/status")).body().utf8();
            return Integer.parseInt(status.replaceAll("\\D", ""));
        }

        private List<String> stateOfSecond() throws IOException {
            var routes = new DeviceRoutes(second);
            var state = new ArrayList<String>();
            for (String path : PATHS) {
                var answer = routes.send(Request.get(path));
                state.add(answer.status() + " " + answer.body().utf8());
            }
            return state;
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
