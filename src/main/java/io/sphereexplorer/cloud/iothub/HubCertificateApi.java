package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CA certificates of a hub; cloud-services §3.2. Every change names the state that it is about by its etag, read just
 * before; if somebody else was quicker, it is read and sent once more, unless the name has become that of another
 * certificate: then the refusal stands. Thread-safe; every call blocks.
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
     * Adds a certificate, or sends it again if the name is its own.
     *
     * @param isVerified whether the hub is to take it as proved at once
     * @throws CloudException.Refused with 412 if the name is that of another certificate, which stays
     */
    public HubCertificate upload(String name, byte[] der, boolean isVerified) throws CloudException {
        var properties = Map.of("certificate", base64(der), "isVerified", isVerified);
        ByteString body = AzureJson.write(Map.of("properties", properties));
        Optional<HubCertificate> there = find(name);
        String thumbprint = thumbprint(der);
        if (there.isPresent() && !there.get().is(thumbprint)) {
            throw CloudException.Refused.of(STALE, "another certificate has the name");
        }
        return change(name, there, thumbprint, ifMatch -> sent("PUT", at(name), ifMatch, body));
    }

    /** Draws a new code for a proof; one that was drawn before is void then. */
    public HubCertificate drawCode(String name) throws CloudException {
        return change(name, ifMatch -> sent("POST", at(name) + "/generateVerificationCode", ifMatch, ByteString.EMPTY));
    }

    /** Proves with a certificate for the code that the key is at hand. */
    public HubCertificate verify(String name, byte[] proof) throws CloudException {
        ByteString body = AzureJson.write(Map.of("certificate", base64(proof)));
        return change(name, ifMatch -> sent("POST", at(name) + "/verify", ifMatch, body));
    }

    /** Takes a certificate away: boards that have theirs from it are refused then. */
    public void delete(String name) throws CloudException {
        change(name, ifMatch -> calls.send("DELETE", at(name), HubDirectory.VERSION, ifMatch, ByteString.EMPTY));
    }

    /** Of one that there has to be. */
    private <T> T change(String name, Change<T> change) throws CloudException {
        HubCertificate seen = show(name);
        return change(name, Optional.of(seen), seen.thumbprint(), change);
    }

    /** Sends it again only if the name still, or by now, is that of the certificate that is meant. */
    private <T> T change(String name, Optional<HubCertificate> seen, String thumbprint, Change<T> change)
            throws CloudException {
        try {
            return change.send(ifMatch(seen));
        } catch (CloudException.Refused refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            Optional<HubCertificate> now = find(name);
            if (now.isEmpty() || !now.get().is(thumbprint)) {
                throw refused;
            }
            return change.send(ifMatch(now));
        }
    }

    private static Headers ifMatch(Optional<HubCertificate> seen) {
        return seen.map(found -> Headers.of("If-Match", found.etag())).orElse(Headers.NONE);
    }

    private static String thumbprint(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
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
