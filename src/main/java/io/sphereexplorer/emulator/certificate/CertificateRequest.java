package io.sphereexplorer.emulator.certificate;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.WireJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** Reads what is to become a stored certificate (device-protocol §4.4.3). */
final class CertificateRequest {
    private static final int LONGEST_PEM = 8192;
    private static final int LONGEST_PASSWORD = 256;
    private static final int LONGEST_NAME = 300;

    private final JsonNode body;

    CertificateRequest(JsonNode body) {
        this.body = body;
    }

    StoredCertificate certificate() throws Refusal {
        var type = CertificateType.ofWord(text("certType"));
        String publicPem = text("publicCert");
        String privatePem = text("privateKey");
        String password = WireJson.octets(text("password")).utf8();
        boolean client = type == CertificateType.CLIENT;
        require(client || privatePem.isEmpty(), RestError.PRIVATE_KEY_NOT_ALLOWED);
        require(client || password.isEmpty(), RestError.PRIVATE_KEY_PASSWORD_NOT_ALLOWED);
        require(length(publicPem) <= LONGEST_PEM, RestError.PUBLIC_CERT_CONTENT_TOO_LONG);
        require(length(privatePem) <= LONGEST_PEM, RestError.PRIVATE_KEY_CONTENT_TOO_LONG);
        require(length(password) <= LONGEST_PASSWORD, RestError.PRIVATE_KEY_PASSWORD_TOO_LONG);
        var certificate = read(publicPem);
        if (client) {
            new PrivateKeyPem(privatePem, password).requireMatch(certificate.getPublicKey());
        }
        return new StoredCertificate(type, certificate, length(publicPem) + length(privatePem));
    }

    /** Empty if there is none; what is no text is as good as none. */
    private String text(String field) {
        return body.path(field).isTextual() ? body.path(field).asText() : "";
    }

    private static int length(String text) {
        return WireJson.octets(text).size();
    }

    private static X509Certificate read(String pem) throws Refusal {
        byte[] content = firstBlock(pem)
                .filter(block -> block.getType().equals("CERTIFICATE"))
                .map(PemObject::getContent)
                .orElseThrow(() -> new Refusal(RestError.PUBLIC_CERT_CONTENT_INVALID));
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content));
            require(
                    OneLineName.of(certificate.getSubjectX500Principal()).length() <= LONGEST_NAME
                            && OneLineName.of(certificate.getIssuerX500Principal())
                                            .length()
                                    <= LONGEST_NAME,
                    RestError.CERT_CONTENT_INVALID);
            return certificate;
        } catch (CertificateException _) { // PEM of something else
            throw new Refusal(RestError.CERT_CONTENT_INVALID);
        }
    }

    private static Optional<PemObject> firstBlock(String pem) throws Refusal {
        try (var reader = new PemReader(new StringReader(pem))) {
            return Optional.ofNullable(reader.readPemObject());
        } catch (IOException | DecoderException _) { // the latter is how BouncyCastle refuses Base64
            throw new Refusal(RestError.PUBLIC_CERT_CONTENT_INVALID);
        }
    }
}
