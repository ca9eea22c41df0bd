package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The calls to one catalog: where it and its parts are, and how what it begins goes on. Thread-safe; every call blocks. */
final class CatalogCalls {
    static final String VERSION = "2024-04-01";

    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AzureCalls calls;
    private final CatalogPlaces places;
    private final UUID tenant;

    CatalogCalls(AzureCalls calls, CatalogPlaces places, UUID tenant) {
        this.calls = calls;
        this.places = places;
        this.tenant = tenant;
    }

    UUID tenant() {
        return tenant;
    }

    CatalogPlaces places() {
        return places;
    }

    /** Where the catalog is. */
    ResourceId root() throws CloudException {
        Optional<ResourceId> known = places.find(tenant);
        return known.isPresent()
                ? known.get()
                : new ResourceId(
                        new CatalogTenants(calls, places).show(tenant).catalog().orElseThrow());
    }

    /** Where a part of this catalog is, if it was seen before. */
    Optional<ResourceId> known(UUID part) throws CloudException {
        ResourceId root = root();
        return places.find(part).filter(place -> place.isWithin(root));
    }

    <T> T get(String path, TypeReference<T> type) throws CloudException {
        return calls.get(path, VERSION, type);
    }

    /** What is there, or that nothing is. */
    <T> Optional<T> find(String path, TypeReference<T> type) throws CloudException {
        try {
            return Optional.of(get(path, type));
        } catch (CloudException.Refused e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    <T> void pages(String path, Class<T> item, Consumer<List<T>> onPage) throws CloudException {
        calls.pages(path, VERSION, item, onPage);
    }

    /** Pages of an action that only reads, although it is a POST. */
    <T> void asked(String path, Object body, Class<T> item, Consumer<List<T>> onPage) throws CloudException {
        calls.pagesOf(path, VERSION, AzureJson.write(body), item, onPage);
    }

    /** What an action tells that only reads, although it is a POST. */
    <T> T asked(String path, Optional<Object> body, TypeReference<T> type) throws CloudException {
        ByteString content = body.map(AzureJson::write).orElse(ByteString.EMPTY);
        return AzureJson.read("POST " + path, calls.ask(path, VERSION, content).body(), type);
    }

    Response send(String method, String path, Optional<Object> body) throws CloudException {
        ByteString content = body.map(AzureJson::write).orElse(ByteString.EMPTY);
        return calls.send(method, path, VERSION, Headers.NONE, content);
    }

    /** Begins what takes long. */
    Operation begin(String method, String path, Optional<Object> body) throws CloudException {
        return operations().begun(path, send(method, path, body));
    }

    /** @param sent told how many octets of the body are sent */
    Operation begin(String path, ByteString body, LongConsumer sent) throws CloudException {
        return operations().begun(path, calls.send("POST", path, VERSION, body, sent));
    }

    /** Does what takes long, and waits for its end. */
    void complete(String method, String path, Optional<Object> body) throws CloudException {
        operations().await(begin(method, path, body), PATIENCE);
    }

    CatalogOperations operations() {
        return new CatalogOperations(calls, tenant);
    }

    static CloudException.Refused notFound(String text) {
        return CloudException.Refused.of(NOT_FOUND, text);
    }
}
