package io.sphereexplorer.console;

import static io.sphereexplorer.device.certificate.file.OddCertificate.PASSWORD;
import static io.sphereexplorer.device.certificate.file.OddCertificate.block;
import static io.sphereexplorer.device.certificate.file.OddCertificate.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.command.CommandRunner;
import io.sphereexplorer.command.FailureCatalogue;
import io.sphereexplorer.device.certificate.file.OddCertificate;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.Session;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and odd certificate files: each is named in its own words, and nothing secret is repeated. */
class CertificateFileZooTest {

    @TempDir
    private Path folder;

    /** What is said of the file, and the file. */
    static Stream<Arguments> unreadable() throws Exception {
        OddCertificate.Made lab = OddCertificate.usual().make();
        String pem = lab.pem();
        byte[] der = lab.der();
        return Stream.of(
                animal("is empty", ""),
                animal("is empty", " \r\n\t\r\n"),
                animal("holds nothing but zeroes", new byte[700]),
                animal("is text without a certificate", "Dear class,\nthe certificate comes tomorrow.\n"),
                animal("is text without a certificate", "0123456789 tomorrow\n"),
                animal("is text without a certificate", pem.replace("-----", "==")),
                animal("is a web page", "\n<!DOCTYPE html><html><body>Sign in</body></html>"),
                animal("is JSON", "{\"Thumbprint\":\"00\",\"Certificate\":null}"),
                animal("is none of PEM, DER", noise()),
                animal("is an image package", TestPackage.blink().build().toByteArray()),
                animal("is cut off", Arrays.copyOf(der, der.length / 2)),
                animal("is cut off", Arrays.copyOf(der, 3)),
                animal("is cut off", pem.substring(0, pem.length() / 2)),
                animal("is damaged", overwritten(der, 4, (byte) 0x7f)),
                animal("is damaged", block("CERTIFICATE", Arrays.copyOfRange(der, 40, der.length))),
                animal("is damaged", "-----BEGIN CERTIFICATE-----\n****\n-----END CERTIFICATE-----\n"),
                animal("is damaged", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"),
                animal("holds a private key and no certificate", lab.key()),
                animal(
                        "holds a private key and no certificate",
                        lab.keys().getPrivate().getEncoded()),
                animal(
                        "holds a public key",
                        block("PUBLIC KEY", lab.keys().getPublic().getEncoded())),
                animal("holds a key for SSH", "ssh-ed25519 AAAAC3Nz lab"),
                animal("holds a key for SSH", block("OPENSSH PRIVATE KEY", new byte[9])),
                animal("holds a request", block("CERTIFICATE REQUEST", lab.request())),
                animal("holds a request", block("CERTIFICATE", lab.request())),
                animal("holds a list of revoked", lab.revocations()),
                animal("PKCS#7 container without any", lab.pkcs7(false)),
                animal("PKCS#12 container without any", lab.pkcs12("", false)),
                animal("is a PKCS#12 container under a password", lab.pkcs12(PASSWORD, true)),
                animal("is cut off", Arrays.copyOf(lab.pkcs12(PASSWORD, true), 400)),
                animal("is larger than 1 MiB", "x".repeat(2 << 20)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoCertificateIsNamed(String sentence, byte[] content) throws IOException {
        ConsoleResult result = inspect(file(content), "");

        assertThat(result.exitCode()).isEqualTo(FailureCatalogue.FAILED);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines().toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .satisfies(lines -> assertThat(lines.getFirst())
                        .startsWith("ERROR: ")
                        .contains("odd.file")
                        .contains(sentence))
                .noneMatch(String::isBlank);
    }

    /** What is remarked, and the file, which is shown all the same. */
    static Stream<Arguments> odd() throws Exception {
        OddCertificate usual = OddCertificate.usual();
        OddCertificate.Made lab = usual.make();
        String pem = lab.pem();
        byte[] der = lab.der();
        return Stream.of(
                animal("", "\u00ef\u00bb\u00bf" + pem),
                animal("", pem.replace("\n", "\r\n")),
                animal("", "Bag Attributes\n  friendlyName: lab\nsubject=CN = Lab\n" + pem + "\nSent from my phone\n"),
                animal("text in UTF-16", ("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16LE)),
                animal("text in UTF-16", ("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16BE)),
                animal("base64 without the marks", "\"" + Base64.getEncoder().encodeToString(der) + "\""),
                animal("labelled as something else", block("PUBLIC KEY", der)),
                animal("labelled as something else", block("CERTIFICATE REQUEST", der)),
                animal("Octets after the last certificate", together(List.of(der, new byte[] {0, 0, 10}))),
                animal("is no certificate, or is damaged", pem + pem.substring(0, 100)),
                animal("is no certificate, or is damaged", together(List.of(der, Arrays.copyOf(der, 90)))),
                animal("also holds a private key", pem + lab.key()),
                animal(
                        "more than 64 characters",
                        usual.named("ab".repeat(64)).make().der()),
                animal(
                        "serial number is negative",
                        usual.numbered(BigInteger.valueOf(-77)).make().der()),
                animal(
                        "It has expired",
                        usual.from(Instant.parse("2001-01-01T00:00:00Z")).make().der()),
                animal(
                        "It is not valid yet",
                        usual.from(Instant.parse("2090-01-01T00:00:00Z")).make().der()),
                animal(
                        "fewer than 2048 bits",
                        usual.rsa(1024, "SHA256withRSA").make().der()),
                animal(
                        "signed with SHA-1",
                        usual.rsa(2048, "SHA1withRSA").make().der()),
                animal("neither RSA nor", usual.edwards().make().der()),
                animal(
                        "a critical extension that",
                        usual.withCritical("1.3.6.1.4.1.99999.7").make().der()));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatIsOddIsShownAndRemarked(String remark, byte[] content) throws IOException {
        ConsoleResult result = inspect(file(content), "");

        assertThat(result.exitCode()).as(result.errors()).isZero();
        assertThat(result.output()).contains("Subject").contains("CN=").contains("Not after");
        assertThat(result.output() + result.errors()).contains(remark);
        assertThat(result.errors()).doesNotContain("ERROR");
    }

    @Test
    void severalCertificatesOfOneFileAreShownInItsOrder() throws Exception {
        byte[] one = OddCertificate.usual().named("One").make().der();
        byte[] two = OddCertificate.usual().named("Two").make().der();

        assertThat(inspect(file(together(List.of(one, two))), "").output())
                .contains("CN=One")
                .contains("CN=Two");
        assertThat(inspect(
                                file((block("CERTIFICATE", one) + block("CERTIFICATE", two))
                                        .getBytes(StandardCharsets.US_ASCII)),
                                "")
                        .output())
                .containsSubsequence("CN=One", "CN=Two");
    }

    @Test
    void aWrongPasswordIsToldFromDamageAndNotRepeated() throws Exception {
        byte[] container = OddCertificate.usual().make().pkcs12(PASSWORD, true);
        byte[] changed = container.clone();
        changed[container.length - 15] ^= 1; // of the check sum

        ConsoleResult wrong = inspect(file(container), "--password \"pass word\"");
        ConsoleResult right = inspect(file(container), "--password \"" + PASSWORD + "\"");
        ConsoleResult damaged = inspect(file(changed), "--password \"" + PASSWORD + "\"");

        assertThat(wrong.errors()).contains("The password does not open").doesNotContain("pass word");
        assertThat(right.output()).contains("CN=Lab");
        assertThat(right.errors()).contains("also holds a private key");
        assertThat(damaged.errors()).contains("is damaged").doesNotContain(PASSWORD);
    }

    @Test
    void theChangedInsideOfAContainerIsDamageWithTheRightPassword() throws Exception {
        byte[] container = OddCertificate.usual().make().pkcs12(PASSWORD, true);
        for (int at : new int[] {130, 170, 230, 290}) {
            byte[] changed = container.clone();
            changed[at] ^= 0x55;

            assertThat(inspect(file(changed), "--password \"" + PASSWORD + "\"").errors())
                    .as("octet " + at)
                    .contains("is damaged");
        }
    }

    @Test
    void aPasswordCanStandInAFile() throws Exception {
        Path secret = Files.writeString(folder.resolve("password.txt"), PASSWORD + "\n");
        byte[] container = OddCertificate.usual().make().pkcs12(PASSWORD, true);

        assertThat(inspect(file(container), "--password-file \"" + secret + "\"")
                        .output())
                .contains("CN=Lab");
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        Path loop = folder.resolve("loop.pem");
        Files.createSymbolicLink(loop, loop);

        assertThat(inspect(folder, "").errors()).contains(folder + " is no file.");
        assertThat(inspect(folder.resolve("gone.pem"), "").errors()).contains("There is no file");
        assertThat(inspect(loop, "").errors()).contains("ERROR: " + loop).contains("cannot be read");
    }

    @Test
    void noOctetsAtAllMakeItStumble() throws Exception {
        byte[] der = OddCertificate.usual().make().der();
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] changed = der.clone();
            for (int i = 0; i < 3; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            ConsoleResult result = inspect(file(changed), "");

            assertThat(result.exitCode()).isIn(0, FailureCatalogue.FAILED);
            assertThat(result.errors()).doesNotContain("unexpected", "Exception");
        }
    }

    private static Arguments animal(String sentence, String content) {
        return animal(sentence, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Arguments animal(String sentence, byte[] content) {
        return Arguments.of(sentence, content);
    }

    private static byte[] overwritten(byte[] octets, int at, byte octet) {
        byte[] changed = octets.clone();
        changed[at] = octet;
        return changed;
    }

    private static byte[] noise() {
        byte[] octets = new byte[600];
        new Random(1).nextBytes(octets);
        octets[0] = 1;
        return octets;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("odd.file"), content);
    }

    private ConsoleResult inspect(Path file, String options) {
        try (var bench = new Bench(List.of())) {
            return new Interpreter(new CommandRunner(), FailureCatalogue.forCommands())
                    .run("certificate inspect --file \"%s\" %s -o text".formatted(file, options), Session.of(bench));
        }
    }
}
