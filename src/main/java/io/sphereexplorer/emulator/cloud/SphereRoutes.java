package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Public API v2 of a world's security service: request in, response out, no I/O. It looks in this order: sign-in,
 * path, method, tenant, role, content, state. A tenant of others looks like one that does not exist.
 */
public final class SphereRoutes implements HttpTransport {
    private static final String TENANT = "{tenant}";

    private final EmulatedCloud cloud;
    private final Function<String, Optional<String>> accounts;
    private final List<CloudRoute> routes;

    /** @param accounts the mail address of whom a token belongs to; empty if it is not or no longer valid */
    public SphereRoutes(EmulatedCloud cloud, Function<String, Optional<String>> accounts) {
        this(cloud, accounts, published(cloud));
    }

    private SphereRoutes(EmulatedCloud cloud, Function<String, Optional<String>> accounts, Stream<CloudRoute> routes) {
        this.cloud = cloud;
        this.accounts = accounts;
        this.routes = routes.toList();
    }

    /** The same service as Azure reaches it, where tokens are mail addresses, and a few requests more are understood. */
    static SphereRoutes behindAzure(EmulatedCloud cloud) {
        return new SphereRoutes(
                cloud, Optional::of, Stream.concat(published(cloud), new CatalogSideRoutes(cloud).all().stream()));
    }

    private static Stream<CloudRoute> published(EmulatedCloud cloud) {
        return Stream.of(
                        new TenantRoutes(cloud).all(),
                        new AuthorityRoutes(cloud).all(),
                        new MemberRoutes(cloud).all(),
                        new ClaimRoutes(cloud).all(),
                        new ProductRoutes(cloud).all(),
                        new DeviceGroupRoutes(cloud).all(),
                        new ImageRoutes(cloud).all(),
                        new CapabilityRoutes(cloud).all(),
                        new OperationRoutes(cloud).all())
                .flatMap(List::stream);
    }

    @Override
    public Response send(Request request) {
        cloud.letBoardsCatchUp();
        synchronized (cloud) {
            cloud.advance();
            try {
                CloudRoute.Reply reply = answer(request);
                return response(reply.status(), reply.body());
            } catch (CloudRefusal refusal) {
                return response(refusal.status(), Optional.of(CloudJson.refusal(refusal)));
            }
        }
    }

    List<CloudRoute> all() {
        return routes;
    }

    private CloudRoute.Reply answer(Request request) throws CloudRefusal {
        Principal caller = caller(request);
        String path = request.path().split("\\?", 2)[0];
        CloudRoute route = route(request.method(), path);
        Map<String, String> variables = route.match(path).orElseThrow();
        Optional<Tenant> tenant =
                variables.containsKey(TENANT) ? Optional.of(tenant(caller, variables.get(TENANT))) : Optional.empty();
        if (tenant.isPresent() && !tenant.get().permits(caller, route.needs().orElse(Role.READER))) {
            throw new CloudRefusal(403, "Forbidden", "The role of the user does not allow this.");
        }
        return route.handler().answer(new CloudCall(caller, tenant, variables, request));
    }

    private Principal caller(Request request) throws CloudRefusal {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .flatMap(value -> accounts.apply(value.substring("Bearer ".length())))
                .map(cloud::principal)
                .orElseThrow(() -> new CloudRefusal(401, "Unauthorized", "The token is missing or not valid."));
    }

    private CloudRoute route(String method, String path) throws CloudRefusal {
        List<CloudRoute> atPath =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (atPath.isEmpty()) {
            throw CloudRefusal.notFound("The path");
        }
        return atPath.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new CloudRefusal(405, "MethodNotAllowed", "The path has no such method."));
    }

    private Tenant tenant(Principal caller, String id) throws CloudRefusal {
        return cloud.tenantsOf(caller).stream()
                .filter(tenant -> tenant.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> CloudRefusal.notFound("Tenant '" + id + "'"));
    }

    private static Response response(int status, Optional<JsonNode> body) {
        return new Response(
                status,
                Headers.of("Content-Type", "application/json; charset=utf-8"),
                body.map(CloudJson::write).orElse(ByteString.EMPTY));
    }
}
