package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.ScriptedService;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A catalog whose place is known, at an Azure that gives the answers it was told, in order. */
final class ScriptedCatalog {
    static final UUID T = UUID.fromString("768c2cd6-1bf0-4521-9f53-084a331d81cb");
    static final String SUBSCRIPTION = "/subscriptions/0e8f9a2b-11d4-4a57-9b1c-000000000001";
    static final String ROOT =
            SUBSCRIPTION + "/resourceGroups/Lab/providers/Microsoft.AzureSphere/catalogs/contoso-lab";
    static final String BASE = "https://management.azure.com";
    static final String SUBSCRIPTIONS = "{\"value\":[{\"id\":\"%s\"}]}".formatted(SUBSCRIPTION);
    static final String CATALOG = """
            {"id":"%s","name":"contoso-lab","location":"global","properties":{"tenantId":"%s","provisioningState":"Succeeded"}}""".formatted(ROOT, T);
    static final String CATALOGS = "{\"value\":[%s],\"nextLink\":null}".formatted(CATALOG);

    private final ScriptedService service = new ScriptedService();
    private final SphereApi sphere =
            new CatalogSphere(new AzureCalls(service.calls(), URI.create(BASE)), new CatalogPlaces());
    private int before;

    /** Whose place is known. */
    static ScriptedCatalog found() {
        var catalog = new ScriptedCatalog().answer(200, SUBSCRIPTIONS).answer(200, CATALOGS);
        try {
            catalog.sphere.tenants().list();
        } catch (CloudException e) {
            throw new AssertionError(e);
        }
        catalog.before = 2;
        return catalog;
    }

    SphereApi sphere() {
        return sphere;
    }

    ScriptedService service() {
        return service;
    }

    ScriptedCatalog answer(int status, String body) {
        service.answer(status, body);
        return this;
    }

    ScriptedCatalog answer(int status, Headers headers, String body) {
        service.answer(status, headers, body);
        return this;
    }

    /** What was sent since it was found. */
    List<Request> requests() {
        return service.requests().subList(before, service.requests().size());
    }

    /** Method and path of each of them, with P for the catalog and without the version. */
    List<String> lines() {
        return requests().stream()
                .map(request -> request.method() + " "
                        + request.path().replace(ROOT, "P").replaceFirst("[?&]api-version=2024-04-01$", ""))
                .toList();
    }

    List<Duration> pauses() {
        return service.pauses();
    }
}
