package io.sphereexplorer.device.certificate;

import static io.sphereexplorer.device.certificate.TestCertificate.PASSWORD;
import static io.sphereexplorer.device.certificate.TestCertificate.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.device.CertificateType;
import io.sphereexplorer.device.Secret;
import io.sphereexplorer.device.certificate.CertificateFiles.Warning;
import io.sphereexplorer.device.certificate.UnusableCertificate.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateFilesTest {
    private static final Instant NOW = TestCertificate.START.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    static Stream<Arguments> badCertificates() throws Exception {
        TestCertificate lab = TestCertificate.valid();
        String pem = lab.pem();
        return Stream.of(
                Arguments.of(Problem.EMPTY, ""),
                Arguments.of(Problem.EMPTY, " \r\n\r\n"),
                Arguments.of(
                        Problem.UTF_16,
                        new String(("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        Problem.UTF_16,
                        new String(("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
                Arguments.of(Problem.DER, new String(lab.der(), StandardCharsets.ISO_8859_1)),
                Arguments.of(Problem.PKCS12, "0\u0082\u0001\u0002\u0002\u0001\u00030"),
                Arguments.of(Problem.BINARY, "PK\u0003\u0004"),
                Arguments.of(Problem.NOT_PEM, "<html>Not found</html>"),
                Arguments.of(
                        Problem.NOT_PEM,
                        pem.lines().filter(line -> !line.startsWith("-")).reduce("", String::concat)),
                Arguments.of(Problem.CUT_OFF, pem.substring(0, pem.length() - 40)),
                Arguments.of(Problem.CUT_OFF, pem.replace("END CERTIFICATE", "END KEY")),
                Arguments.of(Problem.DAMAGED, block("CERTIFICATE", "TWFu")),
                Arguments.of(Problem.DAMAGED, block("CERTIFICATE", "")),
                Arguments.of(Problem.DAMAGED, block("CERTIFICATE", "!!!!")),
                Arguments.of(Problem.DAMAGED, pem + block("CERTIFICATE", "TWFu")),
                Arguments.of(Problem.DAMAGED, lab.publicKey().replace("PUBLIC KEY", "CERTIFICATE")),
                Arguments.of(Problem.NO_CERTIFICATE, lab.publicKey()),
                Arguments.of(Problem.NO_CERTIFICATE, block("DH PARAMETERS", "TWFu")),
                Arguments.of(Problem.CERTIFICATE_IS_KEY, lab.key()),
                Arguments.of(Problem.CERTIFICATE_IS_KEY, pem + lab.encryptedKey()),
                Arguments.of(Problem.CERTIFICATE_IS_REQUEST, lab.request()),
                Arguments.of(Problem.CERTIFICATE_IS_CONTAINER, block("PKCS7", "TWFu")),
                Arguments.of(Problem.TOO_LONG, pem.repeat(20)),
                Arguments.of(Problem.TOO_LONG, "x".repeat((1 << 20) + 1)),
                Arguments.of(
                        Problem.NAME_TOO_LONG,
                        TestCertificate.startingAt(
                                        "Lab" + ",OU=0123456789012345678901234567890123456789".repeat(7), NOW, true)
                                .pem()),
                Arguments.of(Problem.KEY_OF_SSH, "ssh-ed25519 AAAAC3Nz lab"));
    }

    @ParameterizedTest
    @MethodSource("badCertificates")
    void badCertificateIsNamed(Problem problem, String content) throws Exception {
        Path file = file("root.pem", content);

        var unusable =
                catchThrowableOfType(UnusableCertificate.class, () -> root(file).read(NOW));

        assertThat(unusable.problem()).isEqualTo(problem);
        assertThat(unusable.file()).isEqualTo(file.toString());
    }

    static Stream<Arguments> badKeys() throws Exception {
        TestCertificate lab = TestCertificate.valid();
        String key = lab.key();
        return Stream.of(
                Arguments.of(Problem.EMPTY, "", ""),
                Arguments.of(Problem.CUT_OFF, key.substring(0, 60), ""),
                Arguments.of(Problem.DAMAGED, block("PRIVATE KEY", "TWFu"), ""),
                Arguments.of(Problem.DAMAGED, block("EC PRIVATE KEY", "****"), ""),
                Arguments.of(Problem.KEY_IS_CERTIFICATE, lab.pem(), ""),
                Arguments.of(Problem.KEY_IS_PUBLIC, lab.publicKey(), ""),
                Arguments.of(Problem.NO_KEY, lab.request(), ""),
                Arguments.of(Problem.SEVERAL_KEYS, key + lab.encryptedKey(), ""),
                Arguments.of(Problem.KEY_OF_SSH, block("OPENSSH PRIVATE KEY", "TWFu"), ""),
                Arguments.of(Problem.KEY_OF_SSH, "PuTTY-User-Key-File-3: ssh-rsa", ""),
                Arguments.of(Problem.TOO_LONG, block("PRIVATE KEY", "TWFu\n".repeat(2000)), ""),
                Arguments.of(Problem.PASSWORD_NEEDED, lab.encryptedKey(), ""),
                Arguments.of(Problem.PASSWORD_NEEDED, lab.traditionalEncryptedKey("x"), ""),
                Arguments.of(Problem.PASSWORD_WRONG, lab.encryptedKey(), "other"),
                Arguments.of(Problem.PASSWORD_WRONG, lab.traditionalEncryptedKey("x"), "other"),
                Arguments.of(Problem.PASSWORD_NOT_NEEDED, key, PASSWORD),
                Arguments.of(Problem.PASSWORD_TOO_LONG, lab.encryptedKey(), "ä".repeat(129)),
                Arguments.of(Problem.NOT_A_PAIR, TestCertificate.valid().key(), ""),
                Arguments.of(Problem.NOT_A_PAIR, TestCertificate.rsa().key(), ""),
                Arguments.of(Problem.NOT_A_PAIR, TestCertificate.valid().encryptedKey(), PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void badKeyIsNamed(Problem problem, String content, String password) throws Exception {
        var files = client(TestCertificate.valid().pem(), content, password);

        var unusable = catchThrowableOfType(UnusableCertificate.class, () -> files.read(NOW));

        assertThat(unusable.problem()).isEqualTo(problem);
        assertThat(unusable).hasNoCause();
    }

    static Stream<Arguments> goodKeys() throws Exception {
        TestCertificate ec = TestCertificate.valid();
        TestCertificate rsa = TestCertificate.rsa();
        return Stream.of(
                Arguments.of(ec, ec.key(), ""),
                Arguments.of(ec, ec.traditionalKey(), ""),
                Arguments.of(ec, block("EC PARAMETERS", "BggqhkjOPQMBBw==") + ec.traditionalKey(), ""),
                Arguments.of(ec, ec.encryptedKey(), PASSWORD),
                Arguments.of(ec, ec.aesEncryptedKey(), PASSWORD),
                Arguments.of(ec, ec.traditionalEncryptedKey("x"), "x"),
                Arguments.of(ec, ec.pem() + ec.key(), ""),
                Arguments.of(rsa, rsa.key(), ""),
                Arguments.of(rsa, rsa.traditionalKey(), ""),
                Arguments.of(rsa, rsa.encryptedKey().replace("\n", "\r\n"), PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void keyInAnyFormIsReadAndBelongsToItsCertificate(TestCertificate certificate, String key, String password)
            throws Exception {
        var read = client(certificate.pem(), key, password).read(NOW).certificate();

        assertThat(read.pem()).isEqualTo(certificate.pem());
        assertThat(read.privateKey().orElseThrow().reveal())
                .startsWith("-----BEGIN ")
                .contains("PRIVATE KEY")
                .doesNotContain("CERTIFICATE", "PARAMETERS", "\r");
        assertThat(read.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void onlyTheBlocksAreSent() throws Exception {
        String pem = TestCertificate.valid().pem();

        var read = root(file("root.pem", "Bag Attributes\r\n" + pem.replace("\n", "\r\n") + "end"))
                .read(NOW);

        assertThat(read.certificate().pem()).isEqualTo(pem);
        assertThat(read.certificate().privateKey()).isEmpty();
    }

    @Test
    void optionsMustFitTheType() throws Exception {
        Path pem = file("c.pem", TestCertificate.valid().pem());
        Optional<Secret> password = Optional.of(Secret.of("x"));

        assertProblem(
                Problem.KEY_MISSING, new CertificateFiles(CertificateType.CLIENT, pem, Optional.empty(), password));
        assertProblem(
                Problem.KEY_NOT_ALLOWED,
                new CertificateFiles(CertificateType.ROOT_CA, pem, Optional.of(pem), Optional.empty()));
        assertProblem(
                Problem.PASSWORD_NOT_ALLOWED,
                new CertificateFiles(CertificateType.ROOT_CA, pem, Optional.empty(), password));
        assertProblem(Problem.NOT_A_FILE, root(folder));
        assertProblem(Problem.NOT_FOUND, root(folder.resolve("none")));
    }

    @Test
    void datesAndPurposeAreOnlyWarnings() throws Exception {
        Instant longAgo = NOW.minus(Duration.ofDays(100));

        assertThat(root(file(
                                "1.pem",
                                TestCertificate.startingAt("L", longAgo, true).pem()))
                        .read(NOW)
                        .warnings())
                .containsExactly(Warning.EXPIRED);
        assertThat(root(file("2.pem", TestCertificate.valid().pem()))
                        .read(longAgo)
                        .warnings())
                .containsExactly(Warning.NOT_YET_VALID);
        assertThat(root(file(
                                "3.pem",
                                TestCertificate.startingAt("L", NOW, false).pem()))
                        .read(NOW.plusSeconds(60))
                        .warnings())
                .containsExactly(Warning.NO_AUTHORITY);
    }

    @Test
    void damagedFilesNeverEndInAnotherFailure() throws Exception {
        var random = new Random(24);
        TestCertificate lab = TestCertificate.valid();
        for (int i = 0; i < 300; i++) {
            var files = client(damaged(lab.pem(), random), damaged(lab.key(), random), "");
            try {
                assertThat(files.read(NOW).certificate().pem()).isNotEmpty();
            } catch (UnusableCertificate expected) {
                assertThat(expected.problem()).isNotNull();
            }
        }
    }

    private static String damaged(String pem, Random random) {
        var text = new StringBuilder(pem);
        for (int i = random.nextInt(3); i > 0; i--) {
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
        }
        return text.toString();
    }

    private static void assertProblem(Problem problem, CertificateFiles files) {
        assertThat(catchThrowableOfType(UnusableCertificate.class, () -> files.read(NOW))
                        .problem())
                .isEqualTo(problem);
    }

    private static CertificateFiles root(Path file) {
        return new CertificateFiles(CertificateType.ROOT_CA, file, Optional.empty(), Optional.empty());
    }

    private CertificateFiles client(String pem, String key, String password) throws IOException {
        Optional<Secret> secret =
                Optional.of(password).filter(text -> !text.isEmpty()).map(Secret::of);
        return new CertificateFiles(
                CertificateType.CLIENT, file("client.pem", pem), Optional.of(file("client.key", key)), secret);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }
}
