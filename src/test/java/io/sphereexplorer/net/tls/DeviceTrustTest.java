package io.sphereexplorer.net.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sphereexplorer.net.tls.TestAuthority.Leaf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTrustTest {
    private final TestAuthority authority = new TestAuthority();
    private final DeviceTrust trust = DeviceTrust.pinned().with(List.of(authority.certificate()));

    DeviceTrustTest() throws Exception {}

    @Test
    void pinIsTheKeyOfThePublishedFigure() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(DeviceTrust.pinnedKey().getEncoded());

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("e054537eb8bbd3a4fdd3184ed5587d1a2fc5596daf43140179b66733bebe7ebb");
    }

    @Test
    void pinAloneIsEnoughWhateverTheNameOfTheIssuer() throws Exception {
        var check = new BoardCertificateCheck(authority.certificate().getPublicKey(), List.of());

        check.checkServerTrusted(new X509Certificate[] {authority.certificate(new Leaf())}, "ECDHE_ECDSA");
    }

    @Test
    void boardOfATrustedAuthorityIsSpokenToInTls12() throws Exception {
        try (SSLSocket secure = connect(trust, authority.board())) {
            assertThat(secure.getSession().getProtocol()).isEqualTo("TLSv1.2");
            assertThat(secure.getSession().getCipherSuite()).startsWith("TLS_ECDHE_ECDSA_");
            assertThat(secure.getInputStream().read()).isEqualTo('!');
        }
    }

    @Test
    void boardOfAnotherAuthorityIsNotTrusted() throws Exception {
        assertFails(trust, new TestAuthority().board(), TlsException.NotTrusted.class);
    }

    @Test
    void pinnedTrustTakesNoEmulatedBoard() throws Exception {
        assertFails(DeviceTrust.pinned(), authority.board(), TlsException.NotTrusted.class);
    }

    @Test
    void genuineCertificateBehindAForgedOneVouchesForNothing() throws Exception {
        var check = new BoardCertificateCheck(authority.certificate().getPublicKey(), List.of());
        X509Certificate forged = new TestAuthority().signedByItself();
        X509Certificate genuine = authority.certificate(new Leaf());

        assertThatThrownBy(() -> check.checkServerTrusted(new X509Certificate[] {forged, genuine}, "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void rootBehindABoardsCertificateDoesNoHarm() throws Exception {
        var check = new BoardCertificateCheck(authority.certificate().getPublicKey(), List.of());

        check.checkServerTrusted(
                new X509Certificate[] {authority.certificate(new Leaf()), authority.certificate()}, "ECDHE_ECDSA");
    }

    @Test
    void expiredCertificateIsToldFromAnUntrustedOne() throws Exception {
        Leaf old = new Leaf().valid(Duration.ofDays(-9), Duration.ofDays(-8));

        assertFails(trust, authority.identity(old), TlsException.Expired.class);
    }

    @Test
    void slowClockOfThisComputerIsNamed() throws Exception {
        Leaf future = new Leaf().valid(Duration.ofDays(8), Duration.ofDays(9));

        assertFails(trust, authority.identity(future), TlsException.NotYetValid.class);
    }

    @Test
    void literalNamesOfBoardsAreTaken() throws Exception {
        for (String name : List.of("*.devices.sphere.azure.local", "192.168.35.2")) {
            Leaf leaf = new Leaf().named(GeneralName.dNSName, name);
            connect(trust, authority.identity(leaf)).close();
        }
    }

    @Test
    void certificateForAnotherHostIsNotTrusted() throws Exception {
        Leaf leaf = new Leaf().named(GeneralName.dNSName, "example.org");

        assertFails(trust, authority.identity(leaf), TlsException.NotTrusted.class);
    }

    @Test
    void certificateOfAClientIsNotTrusted() throws Exception {
        Leaf leaf = new Leaf().usedFor(KeyPurposeId.id_kp_clientAuth);

        assertFails(trust, authority.identity(leaf), TlsException.NotTrusted.class);
    }

    @Test
    void certificateWithoutPurposeServesAnyPurpose() throws Exception {
        connect(trust, authority.identity(new Leaf().usedFor(KeyPurposeId.anyExtendedKeyUsage)))
                .close();
    }

    @Test
    void peerWithoutTlsFailsTheHandshakeAndIsClosed() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket peer = server.accept()) {
            peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> trust.handshake(client)).isInstanceOf(TlsException.HandshakeFailed.class);
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void silentPeerFailsTheHandshake() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            client.setSoTimeout(20);

            assertThatThrownBy(() -> trust.handshake(client)).isInstanceOf(TlsException.HandshakeFailed.class);
        }
    }

    @Test
    void pemFileMayHoldSeveralCertificatesAndText(@TempDir Path folder) throws Exception {
        X509Certificate other = new TestAuthority().certificate();
        Path file = Files.writeString(
                folder.resolve("ca.pem"), "first\r\n" + pem(authority.certificate()) + "second\n" + pem(other));

        assertThat(DeviceTrust.readPem(file)).containsExactly(authority.certificate(), other);
    }

    @Test
    void unusablePemFilesAreNamedWithTheReason(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "-----BEGIN PRIVATE KEY-----\n");
        Path damaged = Files.writeString(
                folder.resolve("damaged.pem"),
                pem(authority.certificate()) + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertUnusable(missing, "Cannot read");
        assertUnusable(empty, "holds no certificate");
        assertUnusable(damaged, "Certificate 2");
    }

    private static void assertUnusable(Path file, String reason) {
        assertThatThrownBy(() -> DeviceTrust.readPem(file))
                .isInstanceOf(TlsException.UnusableTrust.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    private static void assertFails(DeviceTrust trust, ServerIdentity identity, Class<? extends TlsException> kind) {
        assertThatThrownBy(() -> connect(trust, identity).close()).isInstanceOf(kind);
    }

    private static SSLSocket connect(DeviceTrust trust, ServerIdentity identity) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(new FutureTask<>(() -> {
                try (SSLSocket secure = identity.accept(server.accept())) {
                    secure.getOutputStream().write('!');
                }
                return null;
            }));
            return trust.handshake(new Socket(server.getInetAddress(), server.getLocalPort()));
        }
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
