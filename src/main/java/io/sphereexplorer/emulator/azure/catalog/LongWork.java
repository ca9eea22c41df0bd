package io.sphereexplorer.emulator.azure.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmCall;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.ArmLinks;
import io.sphereexplorer.emulator.arm.ArmRefusal;
import io.sphereexplorer.emulator.arm.ArmReply;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.net.http.Headers;
import java.util.List;
import java.util.Optional;

/**
 * Work that goes on after the answer, in both ways of cloud-services §2.2: what is put has a status to look at, all else
 * a place where the result appears. Each stands for an operation of the security service, so nothing of it is kept here.
 */
final class LongWork {
    private static final String PATH =
            "/subscriptions/{subscription}/providers/Microsoft.AzureSphere/locations/global/";
    private static final String STATUSES = "operationStatuses/";
    private static final String RESULTS = "operationResults/";
    private static final String SECONDS = "1";
    /** Stands for work that was done at once. */
    private static final String NONE = "00000000-0000-0000-0000-000000000000";
    /** A result that will never be; the code tells why. */
    private static final int FAILED = 409;
    /** By the numbers of cloud-services §1.2. */
    private static final List<String> CODES = List.of(
            "OperationFailed",
            "TenantInMigration",
            "TenantMigrationRequired",
            "ClientUpdateRequired",
            "InternalServerError",
            "BadRequest",
            "AuthorizationFailed",
            "Conflict",
            "ResourceNotFound");

    private final Catalogs catalogs;

    LongWork(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** What the security service calls operation, in a tenant. */
    private record Operation(String tenant, String id) {
        static Operation of(ArmCall call) throws ArmRefusal {
            String[] parts = call.variable("operation").split("\\*", -1);
            if (parts.length != 2 || !isGuid(parts[0]) || !isGuid(parts[1])) {
                throw ArmRefusal.notFound("The operation");
            }
            return new Operation(parts[1], parts[0]);
        }

        private static boolean isGuid(String text) {
            return text.matches("[0-9a-fA-F-]{36}");
        }

        String path() {
            return "/v2/tenants/%s/operations/%s".formatted(tenant, id);
        }
    }

    List<ArmRoute> all() {
        return List.of(
                new ArmRoute("GET", PATH + STATUSES + "{operation}", Catalogs.VERSION, this::status),
                new ArmRoute("GET", PATH + RESULTS + "{operation}", Catalogs.VERSION, this::result));
    }

    /**
     * For a PUT: the resource as it is to be, and where to see how it goes.
     *
     * @param operation as the security service told it
     */
    static ArmReply put(ArmCall call, boolean isNew, JsonNode resource, JsonNode operation) {
        return put(
                call,
                isNew,
                resource,
                operation.path("OperationId").asText(),
                operation.path("TenantId").asText());
    }

    /** The same for what is done already. */
    static ArmReply putAtOnce(CatalogCall call, JsonNode resource) {
        return put(call.arm(), true, resource, NONE, call.catalog().tenant());
    }

    private static ArmReply put(ArmCall call, boolean isNew, JsonNode resource, String operation, String tenant) {
        ArmReply reply = isNew ? ArmReply.created(resource) : ArmReply.ok(resource);
        return reply.with("Azure-AsyncOperation", link(call, STATUSES, operation + "*" + tenant))
                .with("Retry-After", SECONDS);
    }

    /** For everything else: where the result will be. */
    static ArmReply accepted(ArmCall call, JsonNode operation) {
        return goingOn(
                call,
                operation.path("OperationId").asText() + "*"
                        + operation.path("TenantId").asText());
    }

    private static ArmReply goingOn(ArmCall call, String name) {
        return new ArmReply(202, Headers.NONE, Optional.empty())
                .with("Location", link(call, RESULTS, name))
                .with("Retry-After", SECONDS);
    }

    private static String link(ArmCall call, String kind, String name) {
        String path = PATH.replace("{subscription}", PracticeSubscription.ID);
        return ArmLinks.to(call.request(), path + kind + name + "?api-version=" + Catalogs.VERSION);
    }

    private ArmReply status(ArmCall call) throws ArmRefusal {
        Operation operation = Operation.of(call);
        ObjectNode json = ArmJson.object()
                .put("id", call.request().path().split("\\?", 2)[0])
                .put("name", call.variable("operation"));
        if (operation.id().equals(NONE)) {
            return ArmReply.ok(json.put("status", "Succeeded").putNull("error"));
        }
        JsonNode told = catalogs.service(call).get(operation.path());
        json.set("startTime", told.path("CreatedDateUTC"));
        json.set("endTime", told.path("CompletedDateUTC"));
        if (told.path("Error").isObject()) {
            json.putObject("error")
                    .put("code", code(told))
                    .put("message", told.path("Error").path("Message").asText());
            return ArmReply.ok(json.put("status", "Failed"));
        }
        json.putNull("error");
        boolean over = !told.path("CompletedDateUTC").isNull();
        ArmReply reply = ArmReply.ok(json.put("status", over ? "Succeeded" : "InProgress"));
        return over ? reply : reply.with("Retry-After", SECONDS);
    }

    private ArmReply result(ArmCall call) throws ArmRefusal {
        Operation operation = Operation.of(call);
        JsonNode told = catalogs.service(call).get(operation.path());
        if (told.path("Error").isObject()) {
            throw new ArmRefusal(
                    FAILED, code(told), told.path("Error").path("Message").asText());
        }
        if (told.path("CompletedDateUTC").isNull()) {
            return goingOn(call, call.variable("operation"));
        }
        Optional<CatalogCall> catalog = catalogs.ofTenant(call, operation.tenant());
        return catalog.isPresent()
                ? resource(catalog.get(), told.path("ResourceLocation").asText())
                : ArmReply.empty();
    }

    /** The board or image that came of it; of all other work nothing is left to tell. */
    private static ArmReply resource(CatalogCall call, String location) throws ArmRefusal {
        String[] segments = location.split("/", -1);
        String kind = segments.length == 6 ? segments[4] : "";
        return switch (kind) {
            case "devices" -> ArmReply.ok(new Fleet(call).device(call.sphere().get(location)));
            case "images" -> ArmReply.ok(ImageRoutes.image(call, call.sphere().get(location + "/metadata")));
            default -> ArmReply.empty();
        };
    }

    private static String code(JsonNode operation) {
        int number = operation.path("Error").path("Code").asInt();
        return CODES.get(number < CODES.size() ? number : 0);
    }
}
