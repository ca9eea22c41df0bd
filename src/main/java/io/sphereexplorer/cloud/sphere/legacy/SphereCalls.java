package io.sphereexplorer.cloud.sphere.legacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The conventions of the service: JSON in and out, pages, octets in base64; cloud-services §1.2, §1.5. */
final class SphereCalls {
    private static final int PAGE_SIZE = 500;
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final CloudCalls calls;

    SphereCalls(CloudCalls calls) {
        this.calls = calls;
    }

    CloudCalls calls() {
        return calls;
    }

    <T> T get(String path, TypeReference<T> type) throws CloudException {
        return answer(new Request("GET", path, JSON, ByteString.EMPTY), type);
    }

    <T> T send(String method, String path, TypeReference<T> type) throws CloudException {
        return answer(new Request(method, path, JSON, ByteString.EMPTY), type);
    }

    <T> T send(String method, String path, Object body, TypeReference<T> type) throws CloudException {
        return answer(new Request(method, path, JSON, SphereJson.write(body)), type);
    }

    /** @param sent told how many octets are sent, as far as that is known */
    <T> T sendOctets(String path, ByteString octets, TypeReference<T> type, LongConsumer sent) throws CloudException {
        var request = new Request("POST", path, Headers.of("Content-Type", "application/octet-stream"), octets);
        return SphereJson.read("POST " + path, calls.send(request, sent).body(), type);
    }

    /** For calls whose answer says nothing. */
    void send(String method, String path) throws CloudException {
        calls.send(new Request(method, path, JSON, ByteString.EMPTY));
    }

    /** Octets in base64, as a JSON string, bare, or as PEM; with line breaks anywhere. */
    ByteString octets(String path) throws CloudException {
        Response response = calls.send(new Request("GET", path, JSON, ByteString.EMPTY));
        String digits =
                response.body().utf8().replaceAll("-----[A-Z0-9 ]+-----", "").replaceAll("\\\\[nr]|[\\s\"]", "");
        try {
            return ByteString.copyOf(Base64.getDecoder().decode(digits));
        } catch (IllegalArgumentException e) {
            throw new CloudException.BadAnswer("GET " + path + ": no base64", e);
        }
    }

    /**
     * Asks for one page after the other until there is no more.
     *
     * @param onPage told of each page's items as it arrives
     * @throws CloudException.BadAnswer if the service sends the reader in a circle
     */
    <T> void pages(String path, TypeReference<Page<T>> type, Consumer<List<T>> onPage) throws CloudException {
        String sized = path + "?maxPageSize=" + PAGE_SIZE;
        Set<String> seen = new HashSet<>();
        Headers headers = JSON;
        while (true) {
            Page<T> page = answer(new Request("GET", sized, headers, ByteString.EMPTY), type);
            onPage.accept(page.items());
            Optional<String> next = page.continuationToken().filter(token -> !token.isEmpty());
            if (next.isEmpty()) {
                return;
            }
            if (!seen.add(next.get())) {
                throw new CloudException.BadAnswer("GET " + path + ": the same page again");
            }
            headers = JSON.with("Sphere-Continuation", next.get());
        }
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T answer(Request request, TypeReference<T> type) throws CloudException {
        String where = request.method() + " " + request.path();
        return SphereJson.read(where, calls.send(request).body(), type);
    }
}
