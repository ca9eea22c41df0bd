package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BackEnd.class)
class AuthorityVerbsTest {
    private static final String EXPIRED_THUMBPRINT = "0123456789ABCDEF0123456789ABCDEF01234567";

    private final PracticeDesk practice;

    AuthorityVerbsTest(BackEnd backEnd) {
        practice = new PracticeDesk(backEnd);
    }

    private Tenant tenant = new Tenant(new java.util.UUID(0, 0), "", List.of());

    @TempDir
    private Path folder;

    @BeforeEach
    void signIn() throws IOException {
        tenant = practice.signedIn().tenant("contoso-lab");
    }

    @Test
    void theListTellsStateAndDates() {
        ConsoleResult result = run("ca-certificate list -o json");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).contains("\"state\": \"active\"", "\"notBefore\"", "\"serialNumber\"");
    }

    @Test
    void theActiveCertificateIsWrittenAsDer() throws Exception {
        ConsoleResult result = run("ca-certificate download --destination CAcertificate.cer");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output())
                .isEqualTo("Saved the CA certificate to '%s'.\n".formatted(file("CAcertificate.cer")));
        assertThat(((X509Certificate) read("CAcertificate.cer"))
                        .getSubjectX500Principal()
                        .getName())
                .contains("CN=Microsoft Azure Sphere " + tenant.id());
    }

    @Test
    void theChainLeadsToARoot() throws Exception {
        run("ca-certificate download-chain --destination chain.p7b");

        try (InputStream in = Files.newInputStream(file("chain.p7b"))) {
            List<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertPath(in, "PKCS7")
                    .getCertificates();
            assertThat(chain).hasSize(3);
            for (Certificate each : chain) { // a set, in no order (RFC 2315 §9.1)
                var certificate = (X509Certificate) each;
                certificate.verify(
                        bySubject(chain, certificate.getIssuerX500Principal()).getPublicKey());
            }
        }
    }

    @Test
    void theProofIsAboutTheCodeAndSignedByTheCa() throws Exception {
        run("ca-certificate download --destination ca.cer");

        ConsoleResult result = run("ca-certificate download-proof --destination proof.cer -v 3A6F77");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        var proof = (X509Certificate) read("proof.cer");
        proof.verify(read("ca.cer").getPublicKey());
        assertThat(proof.getSubjectX500Principal().getName()).isEqualTo("CN=3A6F77");
    }

    @Test
    void aProofAboutAnotherCodeIsNotWritten() throws IOException {
        practice.fail(
                "",
                (request, service) -> service.send(new Request(
                        request.method(),
                        request.path().replace("3A6F77", "other"),
                        request.headers(),
                        ByteString.ofUtf8(request.body().utf8().replace("3A6F77", "other")))));

        ConsoleResult result = run("ca-certificate download-proof --destination proof.cer -v 3A6F77");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.errors()).contains("The service sent a proof that a hub would not accept.");
        assertThat(file("proof.cer")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "download --destination ca.txt, .cer or .pem",
        "download-chain --destination ca.cer, .p7b",
        "download-proof -v 1 --destination proof.p7b, .cer"
    })
    void filesHaveTheExtensionThatHubsKnow(String verb, String extension) {
        practice.sent().clear();

        ConsoleResult result = run("ca-certificate " + verb);

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.NOT_UNDERSTOOD);
        assertThat(result.errors()).contains("does not end in " + extension);
        assertThat(practice.sent()).isEmpty();
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyIfThatIsSaid() throws IOException {
        Files.writeString(file("ca.cer"), "mine");

        ConsoleResult refused = run("ca-certificate download --destination ca.cer");

        assertThat(refused.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(file("ca.cer")).hasContent("mine");
        assertThat(run("ca-certificate download --overwrite --destination ca.cer")
                        .exitCode())
                .isZero();
        assertThat(Files.size(file("ca.cer"))).isGreaterThan(400);
    }

    @Test
    void aNextOneThatWaitsIsRemindedOf() throws IOException {
        practice.pass(Duration.ofDays(650));

        ConsoleResult result = run("ca-certificate list -o json");

        assertThat(result.output()).contains("\"state\": \"active\"", "\"state\": \"next\"");
        assertThat(result.errors()).contains("note: A new CA certificate waits");
    }

    @Test
    void anExpiredCertificateIsListedAndExplained() {
        String told = practice.backEnd() == BackEnd.TENANT
                ? "[{\"Thumbprint\":\"%s\",\"Certificate\":null,\"IsActive\":false,\"IsRevoked\":false}]"
                : "{\"value\":[{\"name\":\"0A\",\"properties\":{\"thumbprint\":\"%s\",\"status\":\"Expired\"}}]}";
        answer("/certificates", told.formatted(EXPIRED_THUMBPRINT));

        assertThat(run("ca-certificate list -o json").output()).contains("\"state\": \"expired\"");
        ConsoleResult result = run("ca-certificate download --destination ca.cer --thumbprint " + EXPIRED_THUMBPRINT);
        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.errors()).contains("has expired and cannot be downloaded");
        assertThat(run("ca-certificate download --destination ca.cer").exitCode())
                .describedAs("there is no active one")
                .isEqualTo(FailureCatalogue.NOT_FOUND);
        assertThat(file("ca.cer")).doesNotExist();
    }

    @Test
    void aCertificateIsNamedByNumberOrThumbprint() {
        assertThat(run("ca-certificate download --destination a.cer --index 1").exitCode())
                .isZero();
        assertThat(run("ca-certificate download --destination b.cer --index 2").exitCode())
                .isEqualTo(FailureCatalogue.NOT_FOUND);
    }

    @Test
    void whatIsNoCertificateIsNotWritten() {
        boolean isTenant = practice.backEnd() == BackEnd.TENANT;
        answer(
                isTenant ? "/cert" : "/certificates/.default",
                isTenant ? "\"bm90aGluZw==\"" : "{\"name\":\"0A\",\"properties\":{\"certificate\":\"bm90aGluZw==\"}}");

        ConsoleResult result = run("ca-certificate download --destination ca.cer");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.errors()).contains("The service's answer cannot be understood.");
        assertThat(file("ca.cer")).doesNotExist();
    }

    /** From now on, this is answered where paths end so. */
    private void answer(String end, String body) {
        practice.fail(
                "GET",
                (request, service) -> request.path().split("\\?", 2)[0].endsWith(end)
                        ? new Response(200, Headers.NONE, ByteString.ofUtf8(body))
                        : service.send(request));
    }

    private static Certificate bySubject(List<? extends Certificate> chain, X500Principal subject) {
        return chain.stream()
                .filter(each ->
                        ((X509Certificate) each).getSubjectX500Principal().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private Certificate read(String name) throws Exception {
        try (InputStream in = Files.newInputStream(file(name))) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** With every file in the folder of the test. */
    private ConsoleResult run(String line) {
        String placed = line.replaceFirst("--destination (\\S+)", "--destination \"" + folder + "/$1\"");
        try (var bench = new Bench(List.of())) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands())
                    .run(placed, Session.of(bench, practice.desk()));
        }
    }
}
