package io.sphereexplorer.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.PracticeDesk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that is written opens in OpenSSL, where that is on the path. */
class AuthorityFilesInOpenSslTest {
    private final PracticeDesk practice = new PracticeDesk();
    private String tenant = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void signInWhereOpenSslIs() throws IOException {
        assumeTrue(
                Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "openssl"))));
        tenant = practice.signedIn().tenant("contoso-lab").id().toString();
    }

    @Test
    void theCertificateOpensAsDerAndAsPem() throws Exception {
        azsphere("ca-certificate download --destination \"%s\"".formatted(file("ca.cer")));
        azsphere("ca-certificate download --destination \"%s\"".formatted(file("ca.pem")));

        String der = openssl("x509", "-inform", "der", "-in", "ca.cer", "-noout", "-subject", "-fingerprint");
        assertThat(der).contains("Microsoft Azure Sphere " + tenant);
        assertThat(openssl("x509", "-in", "ca.pem", "-noout", "-subject", "-fingerprint"))
                .isEqualTo(der);
    }

    @Test
    void theChainOpensAndLeadsFromTheProofToTheRoot() throws Exception {
        azsphere("ca-certificate download-chain --destination \"%s\"".formatted(file("chain.p7b")));
        azsphere("ca-certificate download --destination \"%s\"".formatted(file("ca.pem")));
        azsphere("ca-certificate download-proof -v 3A6F77 --destination \"%s\"".formatted(file("proof.cer")));

        String chain = openssl("pkcs7", "-inform", "der", "-in", "chain.p7b", "-print_certs");
        var blocks = Pattern.compile("(?s)subject=([^\\n]*)\\n.*?(-----BEGIN.*?-----END CERTIFICATE-----)")
                .matcher(chain);
        while (blocks.find()) {
            String kind = blocks.group(1).contains("Root CA") ? "root.pem" : "between.pem";
            Path into = file(kind);
            Files.writeString(into, (Files.exists(into) ? Files.readString(into) : "") + blocks.group(2) + "\n");
        }
        openssl("x509", "-inform", "der", "-in", "proof.cer", "-out", "proof.pem");
        String now = Long.toString(practice.pace().now().plusSeconds(60).getEpochSecond());

        assertThat(openssl("x509", "-in", "proof.pem", "-noout", "-subject")).contains("3A6F77");
        assertThat(openssl("verify", "-CAfile", "root.pem", "-untrusted", "between.pem", "ca.pem"))
                .isEqualTo("ca.pem: OK\n");
        assertThat(openssl("verify", "-attime", now, "-CAfile", "root.pem", "-untrusted", "between.pem", "proof.pem"))
                .isEqualTo("proof.pem: OK\n");
    }

    @Test
    void whatOpenSslWritesIsReadHereAndNamedAlike() throws Exception {
        azsphere("ca-certificate download --destination \"%s\"".formatted(file("ca.pem")));
        openssl("crl2pkcs7", "-nocrl", "-certfile", "ca.pem", "-out", "ca.p7b");
        openssl("pkcs12", "-export", "-nokeys", "-in", "ca.pem", "-out", "ca.p12", "-passout", "pass:lab");
        openssl("pkcs12", "-export", "-nokeys", "-in", "ca.pem", "-out", "open.p12", "-passout", "pass:");
        String fingerprint = openssl("x509", "-in", "ca.pem", "-noout", "-fingerprint", "-sha256")
                .strip()
                .replaceAll(".*=", "");

        assertThat(azsphere("certificate inspect --file \"%s\"".formatted(file("ca.p7b"))))
                .contains(fingerprint);
        assertThat(azsphere("certificate inspect -w lab --file \"%s\"".formatted(file("ca.p12"))))
                .contains(fingerprint);
        assertThat(azsphere("certificate inspect --file \"%s\"".formatted(file("open.p12"))))
                .contains(fingerprint);
    }

    private String azsphere(String line) {
        try (var bench = new Bench(List.of())) {
            ConsoleResult result = new Interpreter(new CommandRunner(), FailureCatalogue.forCommands())
                    .run(line + " -o text", Session.of(bench, practice.desk()));
            assertThat(result.exitCode()).as(result.errors()).isZero();
            return result.output();
        }
    }

    private String openssl(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("openssl"), Stream.of(words)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
