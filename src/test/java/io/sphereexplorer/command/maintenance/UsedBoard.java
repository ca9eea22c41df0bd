package io.sphereexplorer.command.maintenance;

import io.sphereexplorer.command.app.DeployImage;
import io.sphereexplorer.command.network.ApplyProxy;
import io.sphereexplorer.command.wifi.AddNetwork;
import io.sphereexplorer.device.CertificateId;
import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.NewCertificate;
import io.sphereexplorer.device.NewWifiNetwork;
import io.sphereexplorer.device.Proxy;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.Ssid;
import io.sphereexplorer.emulator.certificate.Credentials;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An emulated board under a clock that only waiting moves; a test may spoil its requests. */
final class UsedBoard implements HttpTransport {
    final ManualPace pace = new ManualPace();
    final World world = World.create(7, 1, pace);
    final EmulatedDevice device = new EmulatedDevice(world, world.boards().getFirst());
    final Session session;
    final List<String> changes = new ArrayList<>();
    UnaryOperator<Request> spoil = UnaryOperator.identity();
    boolean restartsAfterRemoval;

    private final DeviceRoutes routes = new DeviceRoutes(device);

    UsedBoard() {
        var gateway = new FakeGateway();
        gateway.plug("313", this);
        session = Session.of(new Bench(List.of(gateway)));
    }

    @Override
    public Response send(Request request) throws IOException {
        if (!request.method().equals("GET")) {
            changes.add(request.method() + " " + request.path());
        }
        Response answer = routes.send(spoil.apply(request));
        return restartsAfterRemoval && request.path().startsWith("/app/image/") ? restarting(answer) : answer;
    }

    private Response restarting(Response answer) {
        device.restart();
        return new Response(200, answer.headers(), ByteString.ofUtf8("{\"restartingSystem\":true}"));
    }

    /** Leaves on it what users leave: two networks, a certificate, a proxy and an application. */
    UsedBoard used(Path folder) throws IOException {
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        new AddNetwork(NewWifiNetwork.open(Ssid.of("Guest"))).run(session);
        new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"))).run(session);
        var root = new NewCertificate(
                CertificateType.ROOT_CA, Credentials.ec("CN=Lab").certificate(), Optional.empty(), Optional.empty());
        session.device().certificates().add(new CertificateId("LabRoot"), root);
        var proxy = new Proxy(true, "proxy.lab", 8080, Optional.empty(), List.of());
        new ApplyProxy(proxy, Optional.empty()).run(session);
        Path image = folder.resolve("Blink.imagepackage");
        Files.write(image, TestPackage.blink().build().toByteArray());
        new DeployImage(image, false, true).run(session);
        changes.clear();
        return this;
    }

    /** Brings it into its network and lets it find the cloud. */
    UsedBoard connected() throws IOException {
        new AddNetwork(NewWifiNetwork.withKey(Ssid.of("LabNet-24"), Secret.of("sphere-lab-24"))).run(session);
        pass(Duration.ofSeconds(60));
        return this;
    }

    void pass(Duration time) throws IOException {
        for (int second = 0; second < time.toSeconds(); second++) {
            pace.pause(Duration.ofSeconds(1));
            new ShowUpdateStatus().run(session);
        }
    }

    String lastDigits() {
        return device.deviceId().substring(124);
    }
}
