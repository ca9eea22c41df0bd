package io.sphereexplorer.cloud.azure.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.sphere.TenantCertificate;
import io.sphereexplorer.cloud.sphere.TenantCertificateApi;
import io.sphereexplorer.emulator.cloud.authority.TenantAuthorities;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPath;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogCertificatesTest {
    private static final String LIST = """
            {"value":[{"id":"x","name":"0B","properties":{"certificate":"MAAA","status":"Inactive","thumbprint":"AA"}},
             {"id":"x","name":"0C","properties":{"certificate":"MAAA","status":"Active","thumbprint":"BB"}},
             {"id":"x","name":"0D","properties":{"certificate":"","status":"Expired","thumbprint":"CC"}},
             {"id":"x","name":"0E","properties":{"certificate":null,"status":"Revoked","thumbprint":"DD"}}]}""";

    private final ScriptedCatalog catalog = ScriptedCatalog.found();
    private final TenantCertificateApi certificates = catalog.sphere().certificates(ScriptedCatalog.T);

    @Test
    void statesBecomeThoseOfATenant() throws CloudException {
        catalog.answer(200, LIST);

        assertThat(certificates.list())
                .containsExactly(
                        new TenantCertificate("AA", Optional.of("MAAA"), false, false),
                        new TenantCertificate("BB", Optional.of("MAAA"), true, false),
                        new TenantCertificate("CC", Optional.empty(), false, false),
                        new TenantCertificate("DD", Optional.empty(), false, true));
    }

    @Test
    void aThumbprintIsLookedUpForItsSerialNumber() throws CloudException {
        catalog.answer(200, LIST).answer(200, "{\"name\":\"0B\",\"properties\":{\"certificate\":\"MAAA\"}}");

        assertThat(certificates.certificate(Optional.of("aa"))).startsWith(0x30);
        assertThat(catalog.lines()).containsExactly("GET P/certificates", "GET P/certificates/0B");
    }

    @Test
    void aThumbprintOfNoneIsNotFound() {
        catalog.answer(200, LIST);

        var failure =
                catchThrowableOfType(CloudException.Refused.class, () -> certificates.certificate(Optional.of("EE")));

        assertThat(failure.status()).isEqualTo(404);
    }

    @Test
    void theActiveOneIsAskedForByItsSystemName() throws CloudException {
        catalog.answer(200, "{\"certificateChain\":\"MAAA\"}");

        certificates.chain(Optional.empty());

        assertThat(catalog.lines()).containsExactly("POST P/certificates/.default/retrieveCertChain");
    }

    @Test
    void theActiveOneIsLookedForWhereItsSystemNameIsUnknown() throws CloudException {
        catalog.answer(404, "{}").answer(200, LIST).answer(200, "{\"certificate\":\"MAAA\"}");

        certificates.proof("3304517c557a3375e", Optional.empty());

        assertThat(catalog.lines())
                .containsExactly(
                        "POST P/certificates/.default/retrieveProofOfPossessionNonce",
                        "GET P/certificates",
                        "POST P/certificates/0C/retrieveProofOfPossessionNonce");
        assertThat(catalog.requests().getLast().body().utf8())
                .isEqualTo("{\"proofOfPossessionNonce\":\"3304517c557a3375e\"}");
    }

    /** How Azure writes a chain is not published. */
    @Test
    void aChainIsReadInWhicheverDressItComes() throws Exception {
        byte[] pkcs7 = chain();
        String whole = mime(pkcs7);
        String ofOne = pem("PKCS7", pkcs7);
        CertPath path = read(pkcs7);
        var ofMany = new StringBuilder();
        for (var each : path.getCertificates()) {
            ofMany.append(pem("CERTIFICATE", each.getEncoded()));
        }
        UnaryOperator<String> twice =
                text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));

        for (String dress : List.of(
                whole,
                " " + whole + "\n",
                ofOne,
                ofMany.toString(),
                twice.apply(ofOne),
                twice.apply(ofMany.toString()))) {
            catalog.answer(
                    200, "{\"certificateChain\":\"" + dress.replace("\r", "").replace("\n", "\\n") + "\"}");
            assertThat(read(certificates.chain(Optional.empty())).getCertificates())
                    .as(dress)
                    .isEqualTo(path.getCertificates());
        }
    }

    @Test
    void aCertificateIsReadFromPem() throws Exception {
        byte[] der = read(chain()).getCertificates().getFirst().getEncoded();
        String text = pem("CERTIFICATE", der).replace("\r", "").replace("\n", "\\n");
        catalog.answer(200, "{\"name\":\"0C\",\"properties\":{\"certificate\":\"" + text + "\"}}");

        assertThat(certificates.certificate(Optional.empty())).isEqualTo(der);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"certificateChain\":\"\"}",
                "{\"certificateChain\":\"%%\"}",
                "{\"certificateChain\":\"AQID\"}",
                "<html>"
            })
    void anAnswerThatIsNoChainIsNone(String body) {
        catalog.answer(200, body);

        assertThat(catchThrowableOfType(CloudException.BadAnswer.class, () -> certificates.chain(Optional.empty())))
                .isNotNull();
    }

    private static byte[] chain() throws Exception {
        Instant now = Instant.parse("2026-05-06T07:08:09Z");
        List<X509Certificate> issued = TenantAuthorities.begin(ScriptedCatalog.T, now)
                .active(now)
                .authority()
                .chain();
        return CertificateFactory.getInstance("X.509").generateCertPath(issued).getEncoded("PKCS7");
    }

    private static CertPath read(byte[] pkcs7) throws CertificateException {
        return CertificateFactory.getInstance("X.509").generateCertPath(new ByteArrayInputStream(pkcs7), "PKCS7");
    }

    private static String mime(byte[] octets) {
        return Base64.getMimeEncoder().encodeToString(octets);
    }

    private static String pem(String kind, byte[] octets) {
        return "-----BEGIN " + kind + "-----\n" + mime(octets) + "\n-----END " + kind + "-----\n";
    }
}
