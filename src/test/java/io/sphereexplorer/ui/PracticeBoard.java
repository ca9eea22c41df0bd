package io.sphereexplorer.ui;

import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** An emulated board in memory that the test can let fall silent or refuse. */
public final class PracticeBoard implements HttpTransport {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
    private final World world = World.create(7, 1, now::get);
    private final EmulatedDevice device =
            new EmulatedDevice(world, world.boards().getFirst());
    private final DeviceRoutes routes = new DeviceRoutes(device);
    private final List<String> asked = new ArrayList<>();
    private UnaryOperator<Request> fault = UnaryOperator.identity();
    private String refusal = "";
    private boolean silent;

    @Override
    public Response send(Request request) throws IOException {
        asked.add(request.path());
        if (silent) {
            throw new SocketTimeoutException("silent");
        }
        return fault.apply(request).path().equals("/refused") ? refusal() : routes.send(request);
    }

    /** What answers, to be put into the state a test needs. */
    public EmulatedDevice device() {
        return device;
    }

    public void silent(boolean nowSilent) {
        silent = nowSilent;
    }

    /** From now on answers 403 to what lies at {@code path}. */
    public void refuse(String path) {
        refuse(path, "{\"error\":1048596}");
    }

    /** From now on answers with this error to what lies at {@code path}. */
    public void refuse(String path, String body) {
        refusal = body;
        fault = request -> request.path().equals(path) ? Request.get("/refused") : request;
    }

    /** Lets time pass for the board. */
    public void pass(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    /** The paths asked for since the last call. */
    public List<String> asked() {
        List<String> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    private Response refusal() {
        return new Response(
                403,
                Headers.of("Content-Type", "application/json").with("REST-API-Version", "4.6.0"),
                ByteString.ofUtf8(refusal));
    }
}
