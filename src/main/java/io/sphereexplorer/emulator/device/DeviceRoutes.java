package io.sphereexplorer.emulator.device;

import static io.sphereexplorer.emulator.rest.Refusal.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.certificate.CertificateRoutes;
import io.sphereexplorer.emulator.diagnostics.DiagnosticsRoutes;
import io.sphereexplorer.emulator.diagnostics.LogMessage;
import io.sphereexplorer.emulator.diagnostics.LogParameters;
import io.sphereexplorer.emulator.image.ImageSigners;
import io.sphereexplorer.emulator.network.FirewallRoutes;
import io.sphereexplorer.emulator.network.ProxyRoutes;
import io.sphereexplorer.emulator.rest.Call;
import io.sphereexplorer.emulator.rest.Refusal;
import io.sphereexplorer.emulator.rest.Reply;
import io.sphereexplorer.emulator.rest.RestError;
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
 * A board's REST interface of version 4.6.0: request in, response out, no I/O (device-protocol §4).
 *
 * <p>It looks in this order: path, method, query, permission, media type, content, fields, state of the board.
 */
public final class DeviceRoutes implements HttpTransport {
    static final String API_VERSION = "4.6.0";

    private static final int MOST_CONTENT = 32 * 1024;
    /** In the order of their numbers (device-protocol §4.1). */
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final EmulatedDevice device;
    private final List<Route> routes;

    public DeviceRoutes(EmulatedDevice device) {
        this(device, ImageSigners.sdk());
    }

    /** With other keys than the SDK's. */
    public DeviceRoutes(EmulatedDevice device, ImageSigners signers) {
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
                        new ImageRoutes(device, signers).all(),
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
                return response(answer(request));
            } catch (Refusal refusal) {
                return response(refusal.error());
            }
        }
    }

    /** The answer to what is no request at all. */
    static Response response(RestError error) {
        return response(Reply.refused(error));
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
        var body = content(route, request);
        return route.handler().answer(new Call(route.match(path).orElseThrow(), body, request.body(), capabilities));
    }

    private Route route(String method, String path) throws Refusal {
        var atPath =
                routes.stream().filter(route -> route.match(path).isPresent()).toList();
        if (atPath.isEmpty()) {
            throw new Refusal(RestError.INVALID_REQUEST_URI);
        }
        return atPath.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new Refusal(RestError.INVALID_REQUEST_METHOD));
    }

    private boolean permitted(Route.Access access, List<Integer> capabilities) {
        boolean unlocked = device.manufacturingState() != ManufacturingState.DEVICE_COMPLETE;
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

    private static JsonNode content(Route route, Request request) throws Refusal {
        String type = request.headers().first("Content-Type").orElse("");
        String media = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (route.content()) {
            case IGNORED -> WireJson.object();
            case PLAIN_TEXT -> {
                require(media.isEmpty() || media.equals("text/plain"), RestError.UNSUPPORTED_MEDIA_TYPE);
                yield WireJson.object();
            }
            case OCTETS -> {
                require(media.equals("application/octet-stream"), RestError.UNSUPPORTED_MEDIA_TYPE);
                require(!request.body().isEmpty(), RestError.REQUEST_DATA_EXPECTED);
                yield WireJson.object();
            }
            case OPTIONAL_JSON_OBJECT -> request.body().isEmpty() ? WireJson.object() : object(media, request);
            case JSON_OBJECT -> object(media, request);
        };
    }

    private static JsonNode object(String media, Request request) throws Refusal {
        require(media.equals("application/json"), RestError.UNSUPPORTED_MEDIA_TYPE);
        require(!request.body().isEmpty(), RestError.REQUEST_DATA_EXPECTED);
        require(request.body().size() <= MOST_CONTENT, RestError.CONTENT_TOO_LARGE);
        return WireJson.readObject(request.body());
    }

    private static Response response(Reply reply) {
        var headers = Headers.of("Content-Type", reply.mediaType()).with("REST-API-Version", API_VERSION);
        return new Response(reply.status(), headers, reply.body());
    }
}
