package io.sphereexplorer.cloud.iothub;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The identities of a hub; cloud-services §3.3. IDs are sent as they are given. Thread-safe; every call blocks.
 *
 * <p>What adds an identity is repeated while the hub is faulty, for a second one of the same ID cannot come of it.
 */
public final class RegistryApi {
    /** How many identities one bulk request makes. */
    public static final int LARGEST_BULK = 100;

    private static final String VERSION = "api-version=2021-04-12";
    private static final String CONTINUATION = "x-ms-continuation";
    private static final int PAGE = 100;
    private static final int LONGEST_LIST = 1000;
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** How long a new identity may be unknown to a read. */
    private static final int READS_AFTER_CREATE = 11;

    private final CloudCalls calls;

    public RegistryApi(CloudCalls calls) {
        this.calls = calls;
    }

    /** What is sent again if the hub is faulty. */
    private interface Sending {
        Response send() throws CloudException;
    }

    public HubDevice show(String id) throws CloudException {
        return read("GET", at(id), calls.send(request("GET", at(id), Headers.NONE, ByteString.EMPTY)));
    }

    /** Empty if there is none of exactly this spelling. */
    public Optional<HubDevice> find(String id) throws CloudException {
        try {
            return Optional.of(show(id));
        } catch (CloudException.Refused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Adds an enabled identity for a board with a certificate from a CA, and waits until it can be read. */
    public HubDevice create(String id) throws CloudException {
        repeated(() -> calls.send(request("PUT", at(id), Headers.NONE, AzureJson.write(wish(id)))));
        for (int attempt = 1; ; attempt++) {
            Optional<HubDevice> there = find(id);
            if (there.isPresent()) {
                return there.get();
            }
            if (attempt == READS_AFTER_CREATE) {
                throw new CloudException.BadAnswer("the new identity cannot be read");
            }
            calls.pause(PAUSE);
        }
    }

    /**
     * Adds such identities in one request.
     *
     * @param ids at most {@link #LARGEST_BULK}
     * @return those of which the hub does not say that they were added
     * @throws CloudException.Refused with 400 if some could not be added; which is told by a look at each
     */
    public Set<String> createAll(List<String> ids) throws CloudException {
        List<Map<String, Object>> wishes = ids.stream()
                .map(id ->
                        Map.of("id", id, "importMode", "create", "status", "enabled", "authentication", byAuthority()))
                .toList();
        Response response = calls.send(request("POST", "/devices", Headers.NONE, AzureJson.write(wishes)));
        return AzureJson.read("POST /devices", response.body(), new TypeReference<BulkAnswer>() {})
                .notAdded(ids);
    }

    /** Lets boards of an identity in with a certificate from a CA from now on, and enables it; its keys are gone then. */
    public HubDevice change(HubDevice device) throws CloudException {
        Headers match = Headers.of("If-Match", quoted(device.etag()));
        Response response = calls.send(request("PUT", at(device.id()), match, AzureJson.write(wish(device.id()))));
        return read("PUT", at(device.id()), response);
    }

    /** Removes exactly what was seen. */
    public void delete(HubDevice device) throws CloudException {
        Headers match = Headers.of("If-Match", quoted(device.etag()));
        calls.send(request("DELETE", at(device.id()), match, ByteString.EMPTY));
    }

    /** Tells all identities, each page as it arrives. */
    public void list(Consumer<List<HubDevice>> onPage) throws CloudException {
        ByteString query = AzureJson.write(Map.of("query", "SELECT * FROM devices"));
        Optional<String> next = Optional.empty();
        do {
            Headers headers = Headers.of("x-ms-max-item-count", Integer.toString(PAGE));
            Headers asked = next.map(token -> headers.with(CONTINUATION, token)).orElse(headers);
            Response page = calls.ask(request("POST", "/devices/query", asked, query));
            onPage.accept(AzureJson.read("POST /devices/query", page.body(), new TypeReference<>() {}));
            next = next(page, next);
        } while (next.isPresent());
    }

    /** At most the first thousand identities, for keys that may read but not ask page by page. */
    public List<HubDevice> firstThousand() throws CloudException {
        String path = "/devices?top=" + LONGEST_LIST;
        Response response = calls.send(request("GET", path, Headers.NONE, ByteString.EMPTY));
        return AzureJson.read("GET " + path, response.body(), new TypeReference<>() {});
    }

    private Response repeated(Sending sending) throws CloudException {
        for (int attempt = 1; ; attempt++) {
            try {
                return sending.send();
            } catch (CloudException.Faulty e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                calls.pause(PAUSE.multipliedBy(attempt));
            }
        }
    }

    private static Optional<String> next(Response page, Optional<String> before) throws CloudException {
        Optional<String> next = page.headers().first(CONTINUATION).filter(token -> !token.isBlank());
        if (next.isPresent() && next.equals(before)) {
            throw new CloudException.BadAnswer("POST /devices/query: the same page again");
        }
        return next;
    }

    private static Map<String, Object> wish(String id) {
        return Map.of("deviceId", id, "status", "enabled", "authentication", byAuthority());
    }

    private static Map<String, String> byAuthority() {
        return Map.of("type", "certificateAuthority");
    }

    private static HubDevice read(String method, String path, Response response) throws CloudException {
        return AzureJson.read(method + " " + path, response.body(), new TypeReference<>() {});
    }

    private static Request request(String method, String path, Headers headers, ByteString body) {
        String versioned = path + (path.contains("?") ? "&" : "?") + VERSION;
        return new Request(method, versioned, headers.with("Content-Type", "application/json"), body);
    }

    private static String at(String id) {
        return "/devices/" + AzureCalls.encoded(id);
    }

    private static String quoted(String etag) {
        return etag.startsWith("\"") ? etag : '"' + etag + '"';
    }
}
