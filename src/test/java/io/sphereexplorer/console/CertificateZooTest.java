package io.sphereexplorer.console;

import static io.sphereexplorer.device.certificate.TestCertificate.block;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.certificate.TestCertificate;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input of all kinds: each is named in its own words, nothing is sent, and no key is repeated. */
class CertificateZooTest {
    private static final String PASSWORD = TestCertificate.PASSWORD;

    private final CannedBoards boards = CannedBoards.of(1);

    @TempDir
    private Path folder;

    /** What is wrong, the certificate's file, the key's file, the password. */
    static Stream<Arguments> animals() throws Exception {
        TestCertificate lab = TestCertificate.valid();
        String pem = lab.pem();
        String key = lab.key();
        String junk = junk();
        return Stream.of(
                animal("certificate.file is empty", "", key, ""),
                animal("certificate.file is empty", " \r\n\t\r\n", key, ""),
                animal("certificate.file is binary", junk, key, ""),
                animal("certificate.file is in the binary form DER", latin(lab.der()), key, ""),
                animal("certificate.file is a PKCS #12 container", "0\u0082\u0001\u0002\u0002\u0001\u00030", key, ""),
                animal("certificate.file holds a PKCS #7 container", block("PKCS7", "TWFu"), key, ""),
                animal("certificate.file holds a request", lab.request(), key, ""),
                animal("certificate.file holds a private key", key, key, ""),
                animal("certificate.file holds a private key", pem + key, key, ""),
                animal("certificate.file holds no certificate", lab.publicKey(), key, ""),
                animal("certificate.file holds no PEM", "<html>404</html>", key, ""),
                animal("certificate.file holds no PEM", pem.replace("-----", "=="), key, ""),
                animal("certificate.file is cut off", pem.substring(0, pem.length() / 2), key, ""),
                animal("certificate.file is damaged", cutInside(pem), key, ""),
                animal("certificate.file is damaged", block("CERTIFICATE", "****"), key, ""),
                animal("certificate.file is text in UTF-16", utf16(pem), key, ""),
                animal("certificate.file is too long", pem.repeat(30), key, ""),
                animal("certificate.file is too long", "x".repeat(2 << 20), key, ""),
                animal("certificate.file holds a key for SSH", "ssh-ed25519 AAAAC3Nz lab", key, ""),
                animal("subject or the issuer in", longName().pem(), key, ""),
                animal("key.file is empty", pem, "", ""),
                animal("key.file is binary", pem, junk, ""),
                animal("key.file holds a certificate", pem, pem, ""),
                animal("key.file holds a public key", pem, lab.publicKey(), ""),
                animal("key.file holds no private key", pem, lab.request(), ""),
                animal("key.file holds several private keys", pem, key + key, ""),
                animal("key.file holds a key for SSH", pem, block("OPENSSH PRIVATE KEY", "TWFu"), ""),
                animal("key.file is cut off", pem, key.substring(0, 90), ""),
                animal("key.file is damaged", pem, cutInside(key), ""),
                animal("key.file is too long", pem, block("PRIVATE KEY", "TWFu\n".repeat(4000)), ""),
                animal("private key in", pem, lab.encryptedKey(), ""),
                animal("password does not open", pem, lab.encryptedKey(), "wrong"),
                animal("password does not open", pem, lab.traditionalEncryptedKey("x"), "wrong"),
                animal("is not encrypted, but a password", pem, key, PASSWORD),
                animal("password has more than 256 bytes", pem, lab.encryptedKey(), "ä".repeat(129)),
                animal(
                        "belongs to another certificate",
                        pem,
                        TestCertificate.valid().key(),
                        ""),
                animal(
                        "belongs to another certificate",
                        pem,
                        TestCertificate.rsa().key(),
                        ""),
                animal("not the first of its file", TestCertificate.valid().pem() + pem, key, ""),
                animal("kind of key in", pem, edwards(), ""));
    }

    @ParameterizedTest
    @MethodSource("animals")
    void badInputIsNamedAndNothingIsSent(String sentence, String certificate, String key, String password)
            throws Exception {
        Path certificateFile = file("certificate.file", certificate);
        Path keyFile = file("key.file", key);

        ConsoleResult result = run("device certificate add --verbose -c Lab -t client -p '%s' --private-key-file '%s'"
                        .formatted(certificateFile, keyFile)
                + (password.isEmpty() ? "" : " -w \"" + password + "\""));

        assertThat(result.exitCode()).isIn(1, 2);
        assertThat(result.errors().lines().toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .satisfies(lines ->
                        assertThat(lines.getFirst()).startsWith("ERROR: ").contains(sentence))
                .contains("Nothing was sent to the board.")
                .noneMatch(String::isBlank);
        assertThat(boards.requests).isEmpty();
        Stream.concat(key.lines(), certificate.lines())
                .filter(line -> line.length() > 40 && !line.startsWith("-") && !line.contains("x".repeat(40)))
                .forEach(line -> assertThat(result.errors()).doesNotContain(line));
        assertThat(result.errors()).doesNotContain(PASSWORD, "wrong\"");
    }

    @Test
    void whatIsNoFileIsNamed() throws Exception {
        assertThat(rootOf(folder)).contains(folder + " is no file.");
        assertThat(rootOf(folder.resolve("gone.pem"))).contains("There is no file " + folder.resolve("gone.pem"));
    }

    @Test
    void oddButUsableFilesAreTakenWithAWarning() throws Exception {
        boards.answering("GET /certstore/certs", 200, "{\"identifiers\":[]}")
                .answering("POST /certstore/certs/Lab", 200, "{}");
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        Instant farAhead = Instant.parse("2090-01-01T00:00:00Z");
        TestCertificate lab = TestCertificate.valid();

        assertThat(rootOf(file("bom.pem", "\u00ef\u00bb\u00bf" + lab.pem().replace("\n", "\r\n"))))
                .doesNotContain("ERROR");
        assertThat(rootOf(file("chain.pem", lab.pem() + TestCertificate.rsa().pem())))
                .doesNotContain("ERROR");
        assertThat(rootOf(file(
                        "old.pem",
                        TestCertificate.startingAt("L", longAgo, true).pem())))
                .contains("WARNING: The certificate has expired.");
        assertThat(rootOf(file(
                        "early.pem",
                        TestCertificate.startingAt("L", farAhead, true).pem())))
                .contains("WARNING: The certificate is not valid yet.");
        assertThat(rootOf(file(
                        "leaf.pem",
                        TestCertificate.startingAt("L", Instant.now().minus(Duration.ofDays(1)), false)
                                .pem())))
                .contains("WARNING: The certificate is not marked as an authority");
        assertThat(run("device certificate add -c Lab -t client -p '%s' --private-key-file '%s'"
                                .formatted(file("ca.pem", lab.pem()), file("ca.key", lab.key())))
                        .errors())
                .contains("WARNING: The certificate is marked as an authority");
    }

    private static Arguments animal(String sentence, String certificate, String key, String password) {
        return Arguments.of(sentence, certificate, key, password);
    }

    private String rootOf(Path file) {
        return run("device certificate add -c Lab -t rootca -p '%s'".formatted(file))
                .errors();
    }

    private static TestCertificate longName() throws Exception {
        return TestCertificate.startingAt(
                "Lab" + ",OU=0123456789012345678901234567890123456789".repeat(7), Instant.now(), true);
    }

    private static String edwards() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return block(
                "PRIVATE KEY",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
    }

    /** Base64 that ends too early. */
    private static String cutInside(String pem) {
        List<String> lines = pem.lines().toList();
        return lines.getFirst() + "\n" + lines.get(1) + "\n" + lines.getLast() + "\n";
    }

    private static String junk() {
        byte[] octets = new byte[600];
        new Random(1).nextBytes(octets);
        octets[0] = 1;
        return latin(octets);
    }

    private static String utf16(String text) {
        return latin(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    }

    private static String latin(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private ConsoleResult run(String line) {
        try (var bench = new Bench(List.of(boards))) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands()).run(line, Session.of(bench));
        }
    }
}
