package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.rest.RestError;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.HttpHandler;
import io.sphereexplorer.net.http.MalformedRequest;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** A board's routes behind a server: they take their time, as on a real board, and answer even what is no HTTP. */
final class BoardHandler implements HttpHandler {
    private final DeviceRoutes routes;
    private final RandomGenerator random;
    private final Pause pause;

    BoardHandler(EmulatedDevice device, Pause pause) {
        routes = new DeviceRoutes(device);
        random = device.board().random("latency");
        this.pause = pause;
    }

    @Override
    public Response send(Request request) throws IOException {
        pause.pause(latency(request));
        return routes.send(request);
    }

    @Override
    public Response onMalformed(MalformedRequest kind) {
        return routes.response(
                switch (kind) {
                    case SYNTAX -> RestError.INVALID_REQUEST_PROTOCOL;
                    case METHOD -> RestError.INVALID_REQUEST_METHOD;
                    case HEADER_TOO_LARGE -> RestError.REQUEST_HEADER_TOO_LARGE;
                    case BODY_TOO_LARGE -> RestError.CONTENT_TOO_LARGE;
                });
    }

    private synchronized Duration latency(Request request) {
        boolean scan = request.path().equals("/wifi/scan");
        return Duration.ofMillis(scan ? random.nextLong(2_000, 4_000) : random.nextLong(40, 250));
    }
}
