package io.sphereexplorer.emulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the tenants of the scenario roll-over. */
class AuthorityRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "student@contoso.example";
    private static final String DUE = "/v2/tenants/6c1f2e3d-84b5-4a97-9e0c-5d6b7a8f9c0e";
    private static final String DONE = "/v2/tenants/7d2a3f4e-95c6-4ba8-8f1d-6e7c8b9a0d1f";

    @TempDir
    private Path folder;

    private final EmulatedCloud cloud = new EmulatedCloud(new ManualClock(), new SplittableRandom(1));
    private final SphereRoutes routes = new SphereRoutes(cloud, Optional::of);

    @BeforeEach
    void becomeTheScenario() throws IOException {
        cloud.state(ScenarioFile.named("roll-over").cloud().orElseThrow());
    }

    @Test
    void anExpiredOneIsListedWithoutItsBody() throws IOException {
        JsonNode all = get(DUE + "/certificates");

        assertThat(all).hasSize(3);
        assertThat(all.findValuesAsText("IsActive")).containsExactly("false", "true", "false");
        assertThat(all.path(0).path("Certificate").isNull()).isTrue();
        assertThat(all.path(1).path("Certificate").asText()).startsWith("MII");
        assertThat(get(DONE + "/certificates").findValuesAsText("IsActive")).containsExactly("false", "false", "true");
    }

    @Test
    void eachIsChosenByItsThumbprintAndTheActiveOneWithout() throws IOException {
        JsonNode all = get(DUE + "/certificates");

        for (int i : new int[] {1, 2}) {
            String chosen = "?thumbprint=" + all.path(i).path("Thumbprint").asText();
            assertThat(get(DUE + "/cert" + chosen).asText())
                    .isEqualTo(all.path(i).path("Certificate").asText());
        }
        assertThat(get(DUE + "/cert").asText())
                .isEqualTo(all.path(1).path("Certificate").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cert", "/certchain", "/verification/1234"})
    void anExpiredOneIsNotFound(String what) throws IOException {
        String expired = get(DUE + "/certificates").path(0).path("Thumbprint").asText();

        assertThat(send(DUE + what + "?thumbprint=" + expired).status()).isEqualTo(404);
    }

    @Test
    void aProofIsSignedByTheChosenOne() throws IOException, GeneralSecurityException {
        JsonNode all = get(DUE + "/certificates");
        String next = all.path(2).path("Thumbprint").asText();

        X509Certificate proof = certificate(get(DUE + "/verification/1234?thumbprint=" + next));

        proof.verify(certificate(all.path(2).path("Certificate")).getPublicKey());
    }

    @Test
    void aCodeMayBeLongerThanACommonNameUsuallyIs() throws IOException, GeneralSecurityException {
        String code = "3a6f".repeat(32);

        assertThat(certificate(get(DUE + "/verification/" + code))
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=" + code);
    }

    @Test
    void allChainsHoldEachCertificateOnce() throws IOException, GeneralSecurityException {
        assertThat(pkcs7(get(DUE + "/certs"))).isEqualTo(2);
        assertThat(pkcs7(get(DUE + "/certchains"))).isEqualTo(4);
        assertThat(pkcs7(get(DUE + "/certchain"))).isEqualTo(3);
    }

    @Test
    void aRevokedOneIsListedAsSuchAndProvesNothing() throws IOException {
        String active = get(DUE + "/certificates").path(1).path("Thumbprint").asText();

        assertThat(cloud.revokeAuthority("Old-Class")).isTrue();
        assertThat(cloud.revokeAuthority("no-class")).isFalse();

        JsonNode all = get(DUE + "/certificates");
        assertThat(all.findValuesAsText("IsRevoked")).containsExactly("false", "true", "false");
        assertThat(all.findValuesAsText("IsActive")).containsExactly("false", "false", "true");
        assertThat(send(DUE + "/verification/1234?thumbprint=" + active).status())
                .isEqualTo(400);
    }

    @Test
    void aWorldThatWasSavedWithOneAuthorityATenantStillOpens() throws IOException {
        String before = get(DONE + "/certificates").path(2).path("Thumbprint").asText();
        Path file = folder.resolve("world.json");
        var tenant = cloud.state().tenants().getLast();
        var active = tenant.authorities().orElseThrow().issued().getLast();
        Files.writeString(
                file, """
                cloud:
                  tenants:
                    - id: %s
                      name: saved
                      begun: %s
                      members: []
                      products: []
                      groups: []
                      images: []
                      authority: %s
                  principals: []
                """.formatted(tenant.id(), active.activeFrom(), JSON.writeValueAsString(active.authority())));

        cloud.state(ScenarioFile.named(file.toString()).cloud().orElseThrow());
        cloud.tenant(tenant.id()).orElseThrow().assign(cloud.principal(ADMIN), Role.READER);

        JsonNode all = get(DONE + "/certificates");
        assertThat(all.findValuesAsText("Thumbprint")).containsExactly(before);
        assertThat(all.path(0).path("IsActive").asBoolean()).isTrue();
    }

    private static int pkcs7(JsonNode text) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertPath(octets(text), "PKCS7")
                .getCertificates()
                .size();
    }

    private static X509Certificate certificate(JsonNode text) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(octets(text));
    }

    private static ByteArrayInputStream octets(JsonNode text) {
        return new ByteArrayInputStream(Base64.getDecoder().decode(text.asText()));
    }

    private JsonNode get(String path) throws IOException {
        Response response = send(path);
        assertThat(response.status()).isEqualTo(200);
        return JSON.readTree(response.body().toByteArray());
    }

    private Response send(String path) {
        return routes.send(new Request("GET", path, Headers.of("Authorization", "Bearer " + ADMIN), ByteString.EMPTY));
    }
}
