package io.sphereexplorer.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.http.HttpTransport;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A board's certificate store, as typed calls (device-protocol §4.4.3). Blocking; as thread-safe as its transport. */
public final class CertificateApi {
    private static final String CERTIFICATES = "/certstore/certs";

    private final RestCalls calls;

    public CertificateApi(HttpTransport transport) {
        this(new RestCalls(transport));
    }

    CertificateApi(RestCalls calls) {
        this.calls = calls;
    }

    /** The names of all that are stored, as the board spells them. */
    public List<String> identifiers() throws DeviceException {
        Answer answer = calls.get(CERTIFICATES);
        answer.list("identifiers");
        return answer.texts("identifiers");
    }

    public StoredCertificate certificate(CertificateId id) throws DeviceException {
        Answer answer = calls.get(path(id));
        return new StoredCertificate(
                answer.text("id"),
                time(answer, "notBefore"),
                time(answer, "notAfter"),
                answer.text("subjectName"),
                answer.text("issuerName"));
    }

    /** Replaces a certificate of the same name. */
    public void add(CertificateId id, NewCertificate certificate) throws DeviceException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("certType", certificate.type().wireName())
                .put("publicCert", certificate.pem());
        certificate.privateKey().ifPresent(key -> body.put("privateKey", key.reveal()));
        certificate.password().ifPresent(password -> body.put("password", OctetJson.utf8(password.reveal())));
        calls.call("POST", path(id), body);
    }

    public void remove(CertificateId id) throws DeviceException {
        calls.call("DELETE", path(id));
    }

    /** In octets; the board writes the number as a text. */
    public int availableSpace() throws DeviceException {
        Answer answer = calls.get("/certstore/space");
        String octets = answer.tree().path("AvailableSpace").asText();
        try {
            return Integer.parseInt(octets);
        } catch (NumberFormatException _) {
            throw answer.missing("AvailableSpace");
        }
    }

    private static LocalDateTime time(Answer answer, String field) throws DeviceException {
        try {
            return LocalDateTime.parse(answer.text(field));
        } catch (DateTimeParseException _) {
            throw answer.missing(field);
        }
    }

    private static String path(CertificateId id) {
        return CERTIFICATES + "/" + id.text();
    }
}
