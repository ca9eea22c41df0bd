package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.certificate.CertificateRoutes;
import io.sphereexplorer.emulator.diagnostics.DiagnosticsRoutes;
import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
import io.sphereexplorer.emulator.network.FirewallRoutes;
import io.sphereexplorer.emulator.network.ProxyRoutes;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.EarlierVersion;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.rest.Route;
import io.sphereexplorer.emulator.rest.WireJson;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A board's REST interface in the version it speaks: request in, response out, no I/O (device-protocol §4).
 *
 * <p>It looks in this order: path, method, query, permission, media type, content, fields, state of the board.
 */
public final class DeviceRoutes implements HttpTransport {
    private static final int MOST_CONTENT = 32 * 1024;
    /** In the order of their numbers (device-protocol §4.1). */
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final EmulatedDevice device;
    private final List<Route> routes;

    public DeviceRoutes(EmulatedDevice device) {
        this.device = device;
        routes = Stream.of(
                        new BoardRoutes(device).all(),
                        new NetworkRoutes(device).all(),
                        new WifiRoutes(device).all(),
                        new ProxyRoutes(device.flash().proxy()).all(),
                        new FirewallRoutes(device::wlanAddress).all(),
                        new DiagnosticsRoutes(
                                        device.flash().log(), device.flash().reports())
                                .all(),
                        new CertificateRoutes(device.flash().certificates()).all(),
                        new ImageRoutes(device).all(),
                        new AppRoutes(device).all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Answers at once.
     *
     * @throws SocketTimeoutException if the board does not answer: it is silent or restarting
     */
    @Override
    public Response send(Request request) throws IOException {
        synchronized (device) {
            if (!device.answering()) {
                throw new SocketTimeoutException("the board does not answer");
            }
            log(request);
            try {
                Reply reply = answer(request);
                if (!request.method().equals("GET")) {
                    device.applicationWatchers().tell();
                }
                return response(reply, device.restVersion());
            } catch (Refusal refusal) {
                return response(Reply.refused(refusal.error()), device.restVersion());
            }
        }
    }

    /** The answer to what is no request at all. */
    Response response(RestError error) {
        return response(Reply.refused(error), device.restVersion());
    }

    List<Route> all() {
        return routes;
    }

    private void log(Request request) {
        int method = METHODS.indexOf(request.method());
        device.log(LogMessage.REQUEST, new LogParameters().integer(method).text(request.path()));
    }

    private Reply answer(Request request) throws Refusal {
        int query = request.path().indexOf('?');
        String path = query < 0 ? request.path() : request.path().substring(0, query);
        Route route = route(request.method(), path);
        if (query >= 0) {
            throw new Refusal(RestError.INVALID_QUERY_STRING);
        }
        var capabilities = capabilities(request.headers());
        require(permitted(route.access(), capabilities), RestError.COMMAND_AUTHORIZATION_FAILED);
        var version = new EarlierVersion(device.restVersion());
        var body = version.request(route, content(route, request));
        var call = new Call(route.match(path).orElseThrow(), body, request.body(), capabilities);
        return version.answer(route, route.handler().answer(call));
    }

    private Route route(String method, String path) throws Refusal {
        var atPath = routes.stream()
                .filter(route ->
                        route.match(path).isPresent() && device.restVersion().offers(route))
                .toList();
        if (atPath.isEmpty()) {
            throw new Refusal(RestError.INVALID_REQUEST_URI);
        }
        return atPath.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new Refusal(RestError.INVALID_REQUEST_METHOD));
    }

    private boolean permitted(Route.Access access, List<Integer> capabilities) {
        boolean unlocked = device.manufacturingState() != ManufacturingState.DEVICE_COMPLETE
                || !device.restVersion().isAtLeast(RestVersion.V4_0_0);
        return switch (access) {
            case ANYONE -> true;
            case IF_REST_IS_ALLOWED ->
                unlocked || capabilities.contains(Call.APP_DEVELOPMENT) || capabilities.contains(Call.FIELD_SERVICING);
            case IF_DEVELOPMENT_IS_ALLOWED -> capabilities.contains(Call.APP_DEVELOPMENT);
        };
    }

    /** The board's and those that the request brings along. */
    private List<Integer> capabilities(Headers headers) {
        var session = headers.first("AZSPHERE-CAPABILITIES")
                .map(file -> CapabilityFile.granted(file, device.deviceId()))
                .orElse(List.of());
        return Stream.concat(device.capabilities().stream(), session.stream()).toList();
    }

    private JsonNode content(Route route, Request request) throws Refusal {
        if (device.restVersion().isAtLeast(RestVersion.V4_2_0)) {
            requireMedia(route, request);
        }
        return switch (route.content()) {
            case IGNORED, PLAIN_TEXT -> WireJson.object();
            case OCTETS -> {
                require(!request.body().isEmpty(), RestError.REQUEST_DATA_EXPECTED);
                yield WireJson.object();
            }
            case OPTIONAL_JSON_OBJECT -> request.body().isEmpty() ? WireJson.object() : object(request);
            case JSON_OBJECT, JSON_OBJECT_OF_ANY_TYPE -> object(request);
        };
    }

    private static void requireMedia(Route route, Request request) throws Refusal {
        String type = request.headers().first("Content-Type").orElse("");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean right = switch (route.content()) {
            case IGNORED, JSON_OBJECT_OF_ANY_TYPE -> true;
            case PLAIN_TEXT -> media.isEmpty() || media.equals("text/plain");
            case OCTETS -> media.equals("application/octet-stream");
            case OPTIONAL_JSON_OBJECT -> request.body().isEmpty() || media.equals("application/json");
            case JSON_OBJECT -> media.equals("application/json");
        };
        require(right, RestError.UNSUPPORTED_MEDIA_TYPE);
    }

    private static JsonNode object(Request request) throws Refusal {
        require(!request.body().isEmpty(), RestError.REQUEST_DATA_EXPECTED);
        require(request.body().size() <= MOST_CONTENT, RestError.CONTENT_TOO_LARGE);
        return WireJson.readObject(request.body());
    }

    private static Response response(Reply reply, RestVersion version) {
        var headers = Headers.of("Content-Type", reply.mediaType()).with("REST-API-Version", version.number());
        return new Response(reply.status(), headers, reply.body());
    }
}
