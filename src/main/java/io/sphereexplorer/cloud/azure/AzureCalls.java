package io.sphereexplorer.cloud.azure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The conventions of Azure Resource Manager: versions in the query, pages by link, etags; cloud-services §2.1, §3.2.
 * Thread-safe; every call blocks.
 */
public final class AzureCalls {
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final CloudCalls calls;
    private final String base;

    /** @param base what the paths of the service begin with, for links that it hands out whole */
    public AzureCalls(CloudCalls calls, URI base) {
        this.calls = calls;
        this.base = base.toString();
    }

    /** A part of a long list. */
    private record Page<T>(@Nullable List<T> value, Optional<String> nextLink) {}

    /** What is below a path, which has a query or not. */
    public <T> T get(String path, String version, TypeReference<T> type) throws CloudException {
        Response response = send("GET", path, version, Headers.NONE, ByteString.EMPTY);
        return AzureJson.read("GET " + path, response.body(), type);
    }

    /**
     * Asks for one page after the other until there is no more.
     *
     * @param onPage told of each page's items as it arrives
     * @throws CloudException.BadAnswer if the service sends the reader in a circle, or elsewhere
     */
    public <T> void pages(String path, String version, Class<T> item, Consumer<List<T>> onPage) throws CloudException {
        pages(send("GET", path, version, Headers.NONE, ByteString.EMPTY), versioned(path, version), item, onPage);
    }

    /** The same for an action that lists; its further pages are read by their links. */
    public <T> void pagesOf(String path, String version, ByteString body, Class<T> item, Consumer<List<T>> onPage)
            throws CloudException {
        pages(ask(path, version, body), versioned(path, version), item, onPage);
    }

    private <T> void pages(Response first, String path, Class<T> item, Consumer<List<T>> onPage) throws CloudException {
        Set<String> seen = new HashSet<>(Set.of(path));
        Response response = first;
        while (true) {
            Page<T> page = AzureJson.read("a page of " + path, response.body(), pageOf(item));
            onPage.accept(Objects.requireNonNullElse(page.value(), List.of()));
            Optional<String> link = page.nextLink().filter(text -> !text.isEmpty());
            if (link.isEmpty()) {
                return;
            }
            if (!seen.add(pathOf(link.get()))) {
                throw new CloudException.BadAnswer(path + ": the same page again");
            }
            response = follow(link.get());
        }
    }

    /**
     * Sends a request with a body that may be empty.
     *
     * @param headers such as {@code If-Match}, beside the usual ones
     */
    public Response send(String method, String path, String version, Headers headers, ByteString body)
            throws CloudException {
        Headers all = headers;
        for (Headers.Field field : JSON.fields()) {
            all = all.with(field.name(), field.value());
        }
        return calls.send(new Request(method, versioned(path, version), all, body));
    }

    /**
     * Sends a request with a long body.
     *
     * @param sent told on this thread how many octets of it are sent, as far as that is known
     */
    public Response send(String method, String path, String version, ByteString body, LongConsumer sent)
            throws CloudException {
        return calls.send(new Request(method, versioned(path, version), JSON, body), sent);
    }

    /** Sends a POST that only reads, which is repeated like a GET. */
    public Response ask(String path, String version, ByteString body) throws CloudException {
        return calls.ask(new Request("POST", versioned(path, version), JSON, body));
    }

    /** For links that the service handed out, which have their version in them. */
    public Response follow(String link) throws CloudException {
        return calls.send(new Request("GET", pathOf(link), JSON, ByteString.EMPTY));
    }

    /** Lets time pass, as {@link CloudCalls#pause}. */
    public void pause(Duration duration) throws CloudException {
        calls.pause(duration);
    }

    /** As a segment of a path. */
    public static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String versioned(String path, String version) {
        return path + (path.contains("?") ? "&" : "?") + "api-version=" + version;
    }

    /** A token goes along, so a link must stay at the service. */
    private String pathOf(String link) throws CloudException {
        String path = link.startsWith(base + "/") ? link.substring(base.length()) : link;
        if (!path.startsWith("/")) {
            throw new CloudException.BadAnswer("a link of the service leads elsewhere");
        }
        if (!path.matches("[\\w/?&=.,:;@!$'()*+~%-]*")) { // RFC 3986 §3.3, §3.4
            throw new CloudException.BadAnswer("a link of the service is no URL");
        }
        return path;
    }

    private static <T> TypeReference<Page<T>> pageOf(Class<T> item) {
        JavaType type = TypeFactory.defaultInstance().constructParametricType(Page.class, item);
        return new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        };
    }
}
