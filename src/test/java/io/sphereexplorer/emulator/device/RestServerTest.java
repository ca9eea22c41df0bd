package io.sphereexplorer.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.HttpClient;
import io.sphereexplorer.net.http.HttpLimits;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.tls.DeviceTrust;
import io.sphereexplorer.net.tls.TlsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestServerTest {
    private final Bench bench = new Bench();
    private final DeviceIdentityAuthority authority = DeviceIdentityAuthority.create();
    private final DeviceEmulator board = new DeviceEmulator(bench.device, authority, Pause.NONE);

    @Test
    void theSameRoutesAnswerAtATcpAddress() throws IOException {
        try (var server = RestServer.listen(board, loopback());
                var client = client(server, DeviceTrust.pinned().with(List.of(authority.certificate())))) {
            assertThat(client.send(Request.get("/osversion")).body().utf8()).isEqualTo("{\"osversion\":\"24.03\"}");
        }
    }

    @Test
    void thePemIsWhatAClientHasToTrust(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trust.pem"), authority.pem());

        assertThat(DeviceTrust.readPem(file)).containsExactly(authority.certificate());
    }

    @Test
    void whoTrustsRealBoardsOnlyDoesNotTrustThisOne() throws IOException {
        try (var server = RestServer.listen(board, loopback());
                var client = client(server, DeviceTrust.pinned())) {
            assertThatExceptionOfType(TlsException.NotTrusted.class)
                    .isThrownBy(() -> client.send(Request.get("/status")));
        }
    }

    @Test
    void theAuthorityHasTheShapeOfTheRealOneAndOtherKeysEachTime() {
        var certificate = authority.certificate();

        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(certificate.getBasicConstraints()).isNotNegative();
        assertThat(certificate.getKeyUsage()).isNull();
        assertThat(certificate.getCriticalExtensionOIDs()).isEmpty();
        assertThat(DeviceIdentityAuthority.create().certificate().getPublicKey())
                .isNotEqualTo(certificate.getPublicKey());
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static HttpClient client(RestServer server, DeviceTrust trust) {
        return new HttpClient(
                () -> {
                    var socket = new Socket();
                    socket.connect(server.address());
                    return trust.handshake(socket);
                },
                "192.168.35.2",
                HttpLimits.DEFAULT);
    }
}
