package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CA certificates of a hub; cloud-services §3.2. Every change names the state that it is about by its etag, read just
 * before; if somebody else was quicker, it is read and sent once more. Thread-safe; every call blocks.
 */
public final class HubCertificateApi {
    private static final int NOT_FOUND = 404;
    private static final int STALE = 412;

    private final AzureCalls calls;
    private final String path;

    /** @param hub ID of its resource */
    public HubCertificateApi(AzureCalls calls, String hub) {
        this.calls = calls;
        path = hub + "/certificates";
    }

    /** Reads which state is about to be changed. */
    private interface Etag {
        Headers read() throws CloudException;
    }

    /** A change of the certificate that has this etag, if it has one. */
    private interface Change<T> {
        T send(Headers ifMatch) throws CloudException;
    }

    public List<HubCertificate> list() throws CloudException {
        List<HubCertificate> all = new ArrayList<>();
        calls.pages(path, HubDirectory.VERSION, HubCertificate.class, all::addAll);
        return List.copyOf(all);
    }

    public HubCertificate show(String name) throws CloudException {
        return calls.get(at(name), HubDirectory.VERSION, new TypeReference<>() {});
    }

    /** Empty if there is none. */
    public Optional<HubCertificate> find(String name) throws CloudException {
        try {
            return Optional.of(show(name));
        } catch (CloudException.Refused refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * Adds a certificate, or puts it in the place of the one that has the name.
     *
     * @param isVerified whether the hub is to take it as proved at once
     */
    public HubCertificate upload(String name, byte[] der, boolean isVerified) throws CloudException {
        var properties = Map.of("certificate", base64(der), "isVerified", isVerified);
        ByteString body = AzureJson.write(Map.of("properties", properties));
        return change(() -> ifMatchIfThere(name), ifMatch -> sent("PUT", at(name), ifMatch, body));
    }

    /** Draws a new code for a proof; one that was drawn before is void then. */
    public HubCertificate drawCode(String name) throws CloudException {
        return change(
                () -> ifMatch(name),
                ifMatch -> sent("POST", at(name) + "/generateVerificationCode", ifMatch, ByteString.EMPTY));
    }

    /** Proves with a certificate for the code that the key is at hand. */
    public HubCertificate verify(String name, byte[] proof) throws CloudException {
        ByteString body = AzureJson.write(Map.of("certificate", base64(proof)));
        return change(() -> ifMatch(name), ifMatch -> sent("POST", at(name) + "/verify", ifMatch, body));
    }

    /** Takes a certificate away: boards that have theirs from it are refused then. */
    public void delete(String name) throws CloudException {
        change(
                () -> ifMatch(name),
                ifMatch -> calls.send("DELETE", at(name), HubDirectory.VERSION, ifMatch, ByteString.EMPTY));
    }

    private <T> T change(Etag etag, Change<T> change) throws CloudException {
        try {
            return change.send(etag.read());
        } catch (CloudException.Refused refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            return change.send(etag.read());
        }
    }

    /** Of one that there has to be. */
    private Headers ifMatch(String name) throws CloudException {
        return Headers.of("If-Match", show(name).etag());
    }

    private Headers ifMatchIfThere(String name) throws CloudException {
        return find(name).map(found -> Headers.of("If-Match", found.etag())).orElse(Headers.NONE);
    }

    private HubCertificate sent(String method, String to, Headers headers, ByteString body) throws CloudException {
        Response response = calls.send(method, to, HubDirectory.VERSION, headers, body);
        return AzureJson.read(method + " " + to, response.body(), new TypeReference<>() {});
    }

    private String at(String name) {
        return path + "/" + AzureCalls.encoded(name);
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
