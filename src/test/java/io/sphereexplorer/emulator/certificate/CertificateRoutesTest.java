package io.sphereexplorer.emulator.certificate;

import static io.sphereexplorer.emulator.certificate.Credentials.PASSWORD;
import static io.sphereexplorer.emulator.certificate.Credentials.client;
import static io.sphereexplorer.emulator.certificate.Credentials.rootCa;
import static io.sphereexplorer.emulator.device.Bench.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.device.Bench;
import io.sphereexplorer.net.http.Headers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRoutesTest {
    private static final String LIST = "/certstore/certs";
    private static final String ONE = "/certstore/certs/One";
    private static final String SPACE = "/certstore/space";
    private static final Credentials RSA = Credentials.rsa("CN=TestRootCert");
    private static final Credentials EC = Credentials.ec("C=DE,O=Löt/Werk,CN=TestClientCert");

    private final Bench bench = new Bench();

    @Test
    void anEmptyStoreAnswersTheseBytes() {
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[]}");
        assertThat(bench.shownGet(SPACE)).isEqualTo("200 {\"AvailableSpace\":\"24514\"}");
        assertThat(bench.shownGet(ONE)).isEqualTo("404 {\"error\":38797319}");
        assertThat(delete(ONE)).isEqualTo("404 {\"error\":38797319}");
    }

    @Test
    void anExpiredRootIsTakenAndDescribed() {
        assertThat(post(ONE, rootCa(RSA.certificate()))).isEqualTo("200 {}");

        assertThat(bench.shownGet(ONE))
                .isEqualTo("200 {\"id\":\"One\",\"notBefore\":\"2022-06-17T09:12:46\","
                        + "\"notAfter\":\"2023-06-17T09:32:46\",\"subjectName\":\"\\/CN=TestRootCert\","
                        + "\"issuerName\":\"\\/CN=TestRootCert\"}");
    }

    @Test
    void namesAreWrittenAsOpenSslWritesThem() {
        post(ONE, rootCa(EC.certificate()));

        assertThat(bench.shownGet(ONE))
                .contains("\"subjectName\":\"\\/C=DE\\/O=L\\\\xC3\\\\xB6t\\/Werk\\/CN=TestClientCert\"");
    }

    @Test
    void certificatesAreListedInTheOrderTheyCameAndLeaveNothingWhenRemoved() {
        post(LIST + "/b.2_x-Y", rootCa(RSA.certificate()));
        post(LIST + "/a", rootCa(EC.certificate()));
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[\"b.2_x-Y\",\"a\"]}");

        assertThat(delete(LIST + "/b.2_x-Y")).isEqualTo("200 {}");
        assertThat(delete(LIST + "/a")).isEqualTo("200 {}");

        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[]}");
        assertThat(bench.shownGet(SPACE)).isEqualTo("200 {\"AvailableSpace\":\"24514\"}");
    }

    @Test
    void keysOfAllUsualFormsAreTaken() {
        for (Credentials pair : List.of(RSA, EC)) {
            assertThat(post(ONE, client(pair.certificate(), pair.plainKey(), "")))
                    .isEqualTo("200 {}");
            assertThat(post(ONE, client(pair.certificate(), pair.encryptedKey(), PASSWORD)))
                    .isEqualTo("200 {}");
        }
        assertThat(post(ONE, client(RSA.certificate(), RSA.traditionalEncryptedKey(), PASSWORD)))
                .isEqualTo("200 {}");
        String withCurve = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        assertThat(post(ONE, client(EC.certificate(), withCurve + EC.plainKey(), "")))
                .isEqualTo("200 {}");
    }

    @Test
    void aKeyHasToBelongToItsCertificateAndItsPasswordToTheKey() {
        String certificate = EC.certificate();

        assertRefused(client(certificate, Credentials.ec("CN=other").plainKey(), ""), 38797332);
        assertRefused(client(certificate, RSA.plainKey(), ""), 38797332);
        assertRefused(client(certificate, EC.encryptedKey(), "wrong"), 38797327);
        assertRefused(client(certificate, EC.encryptedKey(), ""), 38797327);
        assertRefused(client(RSA.certificate(), RSA.traditionalEncryptedKey(), "wrong"), 38797327);
        assertRefused(client(certificate, EC.plainKey(), PASSWORD), 38797333);
        assertRefused(client(certificate, "", ""), 38797327);
        assertRefused(client(certificate, certificate, ""), 38797327);
        assertRefused(client(certificate, "-----BEGIN PRIVATE KEY-----\n!\n-----END PRIVATE KEY-----\n", ""), 38797327);
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        assertRefused(rootCa(""), 38797325);
        assertRefused(rootCa("no PEM"), 38797325);
        assertRefused(rootCa(RSA.plainKey()), 38797325);
        assertRefused(rootCa("-----BEGIN CERTIFICATE-----\n"), 38797325);
        assertRefused(rootCa("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), 38797315);
        String longName = "OU=" + "a".repeat(60);
        String name = String.join(",", List.of(longName, longName, longName, longName, longName));
        assertRefused(rootCa(Credentials.ec(name).certificate()), 38797315);
    }

    @Test
    void limitsAreKept() {
        String certificate = EC.certificate();

        assertRefused(rootCa(certificate + "\n".repeat(8193 - certificate.length())), 38797326);
        assertRefused(client(certificate, "x".repeat(8193), ""), 38797328);
        assertRefused(client(certificate, EC.plainKey(), "x".repeat(257)), 38797330);
        assertThat(post(ONE, rootCa(certificate + "\n".repeat(8192 - certificate.length()))))
                .isEqualTo("200 {}");
    }

    @Test
    void aRootComesWithoutKeyAndPassword() {
        String type = "{\"certType\":\"RootCA\",\"publicCert\":\"x\",";

        assertRefused(type + "\"privateKey\":\"x\"}", 38797329);
        assertRefused(type + "\"password\":\"x\"}", 38797331);
        assertRefused("{\"certType\":\"server\",\"publicCert\":\"x\"}", 38797324);
        assertRefused("{}", 38797324);
    }

    @ParameterizedTest
    @CsvSource({
        "exactly-16-chars, 200 {}",
        "exactly-17-chars_, 400 {\"error\":38797316}",
        "a%20b, 400 {\"error\":38797314}",
        "a*, 400 {\"error\":38797314}",
    })
    void identifiersAreShortAndPlain(String identifier, String answer) {
        assertThat(post(LIST + "/" + identifier, rootCa(EC.certificate()))).isEqualTo(answer);
    }

    @Test
    void theStoreFillsUpAndReplacingGivesRoomBack() {
        String certificate = EC.certificate();
        String big = certificate + "\n".repeat(8192 - certificate.length());
        post(LIST + "/1", rootCa(big));
        post(LIST + "/2", rootCa(big));
        assertThat(bench.shownGet(SPACE)).isEqualTo("200 {\"AvailableSpace\":\"8130\"}");

        assertThat(post(LIST + "/3", rootCa(big))).isEqualTo("400 {\"error\":38797323}");
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[\"1\",\"2\"]}");
        assertThat(post(LIST + "/1", rootCa(big))).isEqualTo("200 {}");
        assertThat(post(LIST + "/1", rootCa(certificate))).isEqualTo("200 {}");

        assertThat(post(LIST + "/3", rootCa(big))).isEqualTo("200 {}");
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[\"1\",\"2\",\"3\"]}");
    }

    @Test
    void theStoreSurvivesARestartButNotAReset() {
        post(ONE, rootCa(EC.certificate()));

        bench.device.restart();
        bench.clock.advanceSeconds(20);
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[\"One\"]}");

        bench.device.resetToFactory();
        bench.clock.advanceSeconds(20);
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[]}");
    }

    private void assertRefused(String body, int error) {
        assertThat(post(ONE, body)).isEqualTo("400 {\"error\":" + error + "}");
        assertThat(bench.shownGet(LIST)).isEqualTo("200 {\"identifiers\":[]}");
    }

    private String post(String path, String body) {
        return shown(bench.json("POST", path, body));
    }

    private String delete(String path) {
        return shown(bench.send("DELETE", path, Headers.NONE, ""));
    }
}
