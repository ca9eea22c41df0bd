package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.net.http.HttpTransport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Catalogs themselves, and with them all of cloud-services §2.2. As thread-safe as the security service. */
public final class CatalogRoutes {
    private final Catalogs catalogs;

    /** @param sphere the security service where the owner of a mail address is signed in, with its paths for Azure */
    public CatalogRoutes(Function<String, HttpTransport> sphere) {
        catalogs = new Catalogs(sphere);
    }

    /** To be served by whoever serves Azure Resource Manager. */
    public List<ArmRoute> all() {
        return Stream.of(
                        ProviderRoutes.all(),
                        own(),
                        new CatalogLists(catalogs).all(),
                        new CertificateRoutes(catalogs).all(),
                        new ImageRoutes(catalogs).all(),
                        new ProductRoutes(catalogs).all(),
                        new DeviceGroupRoutes(catalogs).all(),
                        new DeploymentRoutes(catalogs).all(),
                        new DeviceRoutes(catalogs).all(),
                        new LongWork(catalogs).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<ArmRoute> own() {
        return List.of(
                new ArmRoute(
                        "GET",
                        "/subscriptions/{subscription}/providers/Microsoft.AzureSphere/catalogs",
                        Catalogs.VERSION,
                        this::list),
                new ArmRoute("GET", Catalogs.PATH, Catalogs.VERSION, this::list),
                catalogs.route("GET", "", call -> ArmReply.ok(call.catalog().json(CatalogCall.SUCCEEDED))),
                new ArmRoute("PUT", Catalogs.ONE, Catalogs.VERSION, this::put),
                catalogs.route("PATCH", "", CatalogRoutes::tag),
                catalogs.notEmulated("DELETE", "", "a catalog is a tenant, too, and tenants are never deleted."));
    }

    private ArmReply list(ArmCall call) throws ArmRefusal {
        return Pages.all(
                call,
                catalogs.visible(call).stream()
                        .map(catalog -> catalog.json(CatalogCall.SUCCEEDED))
                        .toList());
    }

    private ArmReply put(ArmCall call) throws ArmRefusal {
        String name = call.variable("catalog");
        ResourceName.CATALOG.check(name);
        if (!call.body().path("location").isTextual()) {
            throw new ArmRefusal(400, "LocationRequired", "The location is missing.");
        }
        Optional<CatalogCall> existing = catalogs.find(call, name);
        if (existing.isPresent()) {
            return tag(existing.get());
        }
        String path = "/v2/catalogs/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        JsonNode operation = catalogs.service(call).send("PUT", path, tags(call.body()));
        var catalog = new Catalog(operation.path("TenantId").asText(), name, tags(call.body()));
        return LongWork.put(call, true, catalog.json(CatalogCall.ACCEPTED), operation);
    }

    private static ArmReply tag(CatalogCall call) throws ArmRefusal {
        JsonNode tags = tags(call.arm().body());
        call.sphere().send("PUT", call.tenantPath("/tags"), tags);
        Catalog before = call.catalog();
        return ArmReply.ok(new Catalog(before.tenant(), before.name(), tags).json(CatalogCall.SUCCEEDED));
    }

    private static JsonNode tags(JsonNode body) {
        return body.path("tags").isObject() ? body.path("tags") : ArmJson.object();
    }
}
