package io.sphereexplorer.app;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpHandler;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The vendor's device communication service, as its OpenAPI file describes it, for the boards of an emulator
 * (device-protocol §2.1).
 *
 * @param plugged the numbers of the boards that are plugged in, from 1
 */
record HostServiceRoutes(Supplier<SortedSet<Integer>> plugged) implements HttpHandler {
    @Override
    public Response send(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /api/service/devices" -> json(200, devices());
            case "PUT /api/service/devices/rescan" ->
                json(200, String.valueOf(plugged.get().size()));
            default -> json(404, "{\"error\":\"not emulated: %s\"}".formatted(request.method()));
        };
    }

    private String devices() {
        return plugged.get().stream()
                .map(number -> "{\"IpAddress\":\"192.168.35.%d\",\"DeviceConnectionPath\":\"%d\"}"
                        .formatted(number + 1, number + 312))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Response json(int status, String body) {
        return new Response(
                status, Headers.of("Content-Type", "application/json; charset=utf-8"), ByteString.ofUtf8(body));
    }
}
