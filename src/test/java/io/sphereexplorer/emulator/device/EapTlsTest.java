package io.sphereexplorer.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.certificate.Credentials;
import io.sphereexplorer.emulator.world.PracticeAuthority;
import org.junit.jupiter.api.Test;

/** How a board joins the EAP-TLS network of the laboratory, and why not. */
class EapTlsTest {
    private static final String FAILURES = "/wifi/diagnostics/networks";

    private final Bench bench = new Bench();
    private final PracticeAuthority authority = new PracticeAuthority();
    private final Credentials stranger = Credentials.ec("CN=stranger");

    @Test
    void practiceCertificatesLetTheBoardIn() {
        store("ca", Credentials.rootCa(PracticeAuthority.pem(authority.root())));
        storePracticeClient();

        join(",\"rootCaCertStoreIdentifier\":\"ca\",\"clientIdentity\":\"bench@lab.example\"");

        assertThat(bench.shownGet("/wifi/interface"))
                .contains("\"key_mgmt\":\"WPA-EAP\"", "\"connectionState\":\"connected\"");
        assertThat(bench.shownGet("/wifi/config/networks"))
                .contains("\"clientIdentity\":\"bench@lab.example\"", "\"rootCaCertStoreIdentifier\":\"ca\"");
    }

    @Test
    void withoutARootTheBoardBelievesTheNetwork() {
        storePracticeClient();

        join("");

        assertThat(bench.shownGet("/wifi/interface")).contains("\"connectionState\":\"connected\"");
    }

    @Test
    void missingClientIsNotFoundUntilItIsStoredAndReloaded() {
        join("");
        assertFailure("", 0, "CertificateNotFound");

        storePracticeClient();
        bench.clock.advanceSeconds(60);
        assertFailure("", 0, "CertificateNotFound");

        reload();
        assertThat(bench.shownGet("/wifi/interface")).contains("\"connectionState\":\"connected\"");
    }

    @Test
    void rootThatIsNoClientAndClientThatIsNoRootAreNamed() {
        storePracticeClient();
        store("ca", client(PracticeAuthority.pem(authority.client())));

        join(",\"rootCaCertStoreIdentifier\":\"ca\"");
        assertFailure("\\/O=Sphere Explorer\\/CN=bench", 1, "InvalidRootCA");

        store("me", Credentials.rootCa(PracticeAuthority.pem(authority.root())));
        reload();
        assertFailure("", 0, "CertificateNotFound");
    }

    @Test
    void missingRootIsNotFound() {
        storePracticeClient();

        join(",\"rootCaCertStoreIdentifier\":\"ca\"");

        assertFailure("", 0, "CertificateNotFound");
    }

    @Test
    void networkOfAnotherAuthorityIsNotTrusted() {
        storePracticeClient();
        store("ca", Credentials.rootCa(stranger.certificate()));
        join(",\"rootCaCertStoreIdentifier\":\"ca\"");
        assertFailure("\\/CN=stranger", 1, "Expired");

        store("ca", Credentials.rootCa(PracticeAuthority.pem(authority.server())));
        reload();
        assertFailure("\\/O=Sphere Explorer\\/CN=radius.lab.example", 1, "Untrusted");
    }

    @Test
    void expiredClientIsRefused() {
        store("me", client(PracticeAuthority.pem(authority.expiredClient())));

        join("");

        assertFailure("\\/O=Sphere Explorer\\/CN=bench of 2020", 0, "Expired");
    }

    @Test
    void clientOfAnotherAuthorityIsRefused() {
        store("me", Credentials.client(stranger.validCertificate(), stranger.plainKey(), ""));

        join("");

        assertFailure("\\/CN=stranger", 0, "InvalidClientAuth");
    }

    @Test
    void practiceCertificatesAreGoodEverywhere() throws Exception {
        authority.client().verify(new PracticeAuthority().root().getPublicKey());
        assertThat(new PracticeAuthority().rootKeyPem()).isEqualTo(authority.rootKeyPem());
    }

    private void storePracticeClient() {
        store("me", client(PracticeAuthority.pem(authority.client())));
    }

    private String client(String certificate) {
        return Credentials.client(certificate, authority.clientKeyPem(), PracticeAuthority.KEY_PASSWORD);
    }

    private void store(String id, String body) {
        assertThat(bench.json("POST", "/certstore/certs/" + id, body).status()).isEqualTo(200);
    }

    /** @param more fields of the network's entry besides the client's certificate {@code me} */
    private void join(String more) {
        assertThat(bench.json(
                                "POST",
                                "/wifi/config/networks",
                                "{\"ssid\":\"Lab-EAP\",\"securityState\":\"eaptls\",\"clientCertStoreIdentifier\":\"me\""
                                        + more + "}")
                        .status())
                .isEqualTo(201);
        reload();
    }

    private void reload() {
        bench.json("PATCH", "/wifi/interface", "{\"reloadConfig\":true}");
        bench.clock.advanceSeconds(60);
    }

    private void assertFailure(String subject, int depth, String word) {
        assertThat(bench.shownGet(FAILURES))
                .contains("\"error\":\"AuthenticationFailed\"")
                .contains("\"certInfo\":{\"certSubject\":\"%s\",\"certDepth\":%d,\"certError\":\"%s\"}"
                        .formatted(subject, depth, word));
    }
}
