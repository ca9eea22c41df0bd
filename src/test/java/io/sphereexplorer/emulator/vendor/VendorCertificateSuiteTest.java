package io.sphereexplorer.emulator.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.sphereexplorer.emulator.certificate.Credentials;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the vendor's published suites assert of the certificate store (device-protocol §4.4.3 and §5.1). */
class VendorCertificateSuiteTest {
    private static final Credentials ROOT = Credentials.rsa("CN=TestRootCert");
    private static final Credentials CLIENT = Credentials.rsa("CN=TestClientCert");
    private static final String LIST = "/certstore/certs";
    private static final String NOT_FOUND = "404 {\"error\":38797319}";

    private final VendorClient client = new VendorClient();

    VendorCertificateSuiteTest() throws IOException, GeneralSecurityException {}

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void anExpiredRootIsAddedDescribedAndRemoved() throws IOException {
        assertThat(client.get(LIST)).hasToString("200 {\"identifiers\":[]}");
        assertThat(addRoot("TestCert")).isEqualTo("200 {}");

        assertThat(client.get(LIST + "/TestCert"))
                .hasToString("200 {\"id\":\"TestCert\",\"notBefore\":\"2022-06-17T09:12:46\","
                        + "\"notAfter\":\"2023-06-17T09:32:46\",\"subjectName\":\"\\/CN=TestRootCert\","
                        + "\"issuerName\":\"\\/CN=TestRootCert\"}");
        assertThat(client.delete(LIST + "/TestCert")).hasToString("200 {}");
        assertThat(client.get(LIST)).hasToString("200 {\"identifiers\":[]}");
    }

    @Test
    void aClientComesWithItsEncryptedKey() throws IOException {
        assertThat(addClient("password")).isEqualTo("200 {}");
        assertThat(client.get(LIST)).hasToString("200 {\"identifiers\":[\"TestCert1\"]}");
    }

    @Test
    void theWrongPasswordAddsNothing() throws IOException {
        assertThat(addClient("wrong")).isEqualTo("400 {\"error\":38797327}");
        assertThat(client.get(LIST)).hasToString("200 {\"identifiers\":[]}");
    }

    @Test
    void theKeyOfAnotherDoesNotMatch() throws IOException {
        assertThat(client.text(
                        "POST",
                        LIST + "/TestCert",
                        Credentials.client(ROOT.certificate(), CLIENT.encryptedKey(), Credentials.PASSWORD)))
                .hasToString("400 {\"error\":38797332}");
    }

    @Test
    void identifiersAreListedInTheOrderTheyCame() throws IOException {
        addRoot("TestCert1");
        addRoot("TestCert2");

        assertThat(client.get(LIST)).hasToString("200 {\"identifiers\":[\"TestCert1\",\"TestCert2\"]}");
    }

    @Test
    void spaceShrinksAndComesBack() throws IOException {
        assertThat(client.get("/certstore/space")).hasToString("200 {\"AvailableSpace\":\"24514\"}");

        addRoot("TestCert");

        assertThat(space()).isLessThan(24_514);
        client.delete(LIST + "/TestCert");
        assertThat(space()).isEqualTo(24_514);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(client.get(LIST + "/TestCert")).hasToString(NOT_FOUND);
        assertThat(client.delete(LIST + "/TestCert")).hasToString(NOT_FOUND);
    }

    @Test
    void impossibleIdentifiersHaveTheirNumbers() throws IOException {
        assertThat(addRoot("Test!")).isEqualTo("400 {\"error\":38797314}");
        assertThat(addRoot("abcdefghijklmnopq")).isEqualTo("400 {\"error\":38797316}");
    }

    private int space() throws IOException {
        return Integer.parseInt(
                client.tree("/certstore/space").path("AvailableSpace").asText());
    }

    private String addRoot(String id) throws IOException {
        return client.text("POST", LIST + "/" + id, Credentials.rootCa(ROOT.certificate()))
                .toString();
    }

    private String addClient(String password) throws IOException {
        return client.text(
                        "POST",
                        LIST + "/TestCert1",
                        Credentials.client(CLIENT.certificate(), CLIENT.encryptedKey(), password))
                .toString();
    }
}
