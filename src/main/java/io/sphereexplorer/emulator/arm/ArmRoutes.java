package io.sphereexplorer.emulator.arm;

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

/**
 * Emulated services of Azure Resource Manager: request in, response out, no I/O. It looks in this order: sign-in, path,
 * method, version, then what the handler looks at. As thread-safe as the handlers.
 */
public final class ArmRoutes implements HttpTransport {
    private static final String BEARER = "Bearer ";

    private final Function<String, Optional<String>> accounts;
    private final List<ArmRoute> routes;

    /** @param accounts the mail address of whom a token for Azure Resource Manager belongs to; empty if it is no such */
    public ArmRoutes(Function<String, Optional<String>> accounts, List<ArmRoute> routes) {
        this.accounts = accounts;
        this.routes = List.copyOf(routes);
    }

    @Override
    public Response send(Request request) {
        try {
            ArmReply reply = answer(request);
            return response(reply.status(), reply.headers(), reply.body());
        } catch (ArmRefusal refusal) {
            return response(refusal.status(), Headers.NONE, Optional.of(ArmJson.refusal(refusal)));
        }
    }

    private ArmReply answer(Request request) throws ArmRefusal {
        String caller = request.headers()
                .first("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> accounts.apply(value.substring(BEARER.length())))
                .orElseThrow(() -> new ArmRefusal(
                        401, "InvalidAuthenticationToken", "The token is missing, not valid, or for something else."));
        String path = request.path().split("\\?", 2)[0];
        ArmRoute route = route(request, path);
        return route.handler().answer(new ArmCall(caller, route.match(path).orElse(Map.of()), request));
    }

    private ArmRoute route(Request request, String path) throws ArmRefusal {
        List<ArmRoute> atPath =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (atPath.isEmpty()) {
            throw new ArmRefusal(404, "InvalidResourceType", "The practice cloud has no such resource.");
        }
        ArmRoute route = atPath.stream()
                .filter(each -> each.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new ArmRefusal(405, "MethodNotAllowed", "The resource has no such method."));
        Optional<String> version = ArmCall.query(request, "api-version");
        if (version.isEmpty()) {
            throw new ArmRefusal(400, "MissingApiVersionParameter", "The query names no api-version.");
        }
        if (!version.get().equals(route.version())) {
            throw new ArmRefusal(
                    400,
                    "NoRegisteredProviderFound",
                    "The api-version is '%s', and '%s' is understood.".formatted(version.get(), route.version()));
        }
        return route;
    }

    private static Response response(int status, Headers headers, Optional<JsonNode> body) {
        return new Response(
                status,
                headers.with("Content-Type", "application/json; charset=utf-8"),
                body.map(ArmJson::write).orElse(ByteString.EMPTY));
    }
}
