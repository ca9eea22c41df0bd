package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.net.http.HttpTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The catalogs that somebody may see, and how requests about one of them find it.
 *
 * @param sphere the security service where the owner of a mail address is signed in
 */
record Catalogs(Function<String, HttpTransport> sphere) {
    static final String VERSION = "2024-04-01";
    static final String PATH =
            "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.AzureSphere/catalogs";
    static final String ONE = PATH + "/{catalog}";

    /** Answers a request about a catalog that the caller may see. */
    @FunctionalInterface
    interface Handler {
        ArmReply answer(CatalogCall call) throws ArmRefusal;
    }

    /** @param below what follows on the catalog's own path */
    ArmRoute route(String method, String below, Handler handler) {
        return new ArmRoute(method, ONE + below, VERSION, call -> handler.answer(of(call)));
    }

    /** A list that answers POST, and GET where a link leads to its next page. */
    List<ArmRoute> postedList(String below, Handler handler) {
        return List.of(route("POST", below, handler), new ArmRoute("GET", ONE + below, VERSION, call -> {
            if (Pages.token(call).isEmpty()) {
                throw new ArmRefusal(405, "MethodNotAllowed", "The list begins with POST.");
            }
            return handler.answer(of(call));
        }));
    }

    /** What the service does not do in practice, and why. */
    ArmRoute notEmulated(String method, String below, String why) {
        return route(method, below, _ -> {
            throw new ArmRefusal(400, "NotEmulated", "Practice: " + why);
        });
    }

    SphereService service(ArmCall call) {
        return new SphereService(sphere.apply(call.caller()));
    }

    List<Catalog> visible(ArmCall call) throws ArmRefusal {
        PracticeSubscription.check(call);
        List<Catalog> catalogs = new ArrayList<>();
        for (JsonNode each : service(call).get("/v2/catalogs")) {
            catalogs.add(Catalog.of(each));
        }
        return catalogs;
    }

    Optional<CatalogCall> find(ArmCall call, String name) throws ArmRefusal {
        return visible(call).stream()
                .filter(catalog -> catalog.name().equalsIgnoreCase(name))
                .findFirst()
                .map(catalog -> new CatalogCall(call, catalog, service(call)));
    }

    /** About the catalog of a tenant, if there is one yet. */
    Optional<CatalogCall> ofTenant(ArmCall call, String tenant) throws ArmRefusal {
        return visible(call).stream()
                .filter(catalog -> catalog.tenant().equals(tenant))
                .findFirst()
                .map(catalog -> new CatalogCall(call, catalog, service(call)));
    }

    private CatalogCall of(ArmCall call) throws ArmRefusal {
        String name = call.variable("catalog");
        ResourceName.CATALOG.check(name);
        return find(call, name)
                .orElseThrow(() -> ArmRefusal.notFound("The Resource '%s/%s' under resource group '%s'"
                        .formatted(Catalog.TYPE, name, PracticeSubscription.RESOURCE_GROUP)));
    }
}
