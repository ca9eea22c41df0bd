package io.sphereexplorer.emulator.device;

import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One emulated board under a clock that a test moves, and its routes without a wire. */
public final class Bench {
    static final String LAB = """
            {"ssid":"LabNet-24","configState":"enabled","securityState":"psk","psk":"sphere-lab-24"}""";
    static final String LAB_WITH_WRONG_KEY = """
            {"ssid":"LabNet-24","configState":"enabled","securityState":"psk","psk":"sphere-lab-25"}""";

    public final ManualClock clock = new ManualClock();
    public final World world = World.create(7, 1, clock);
    public final EmulatedDevice device =
            new EmulatedDevice(world, world.boards().getFirst());
    public final DeviceRoutes routes = new DeviceRoutes(device);

    public Response get(String path) {
        return send("GET", path, Headers.NONE, "");
    }

    public Response json(String method, String path, String body) {
        return send(method, path, Headers.of("Content-Type", "application/json"), body);
    }

    public Response send(String method, String path, Headers headers, String body) {
        try {
            return routes.send(new Request(method, path, headers, ByteString.ofUtf8(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status and body in one line. */
    public static String shown(Response response) {
        return response.status() + " " + response.body().utf8();
    }

    public String shownGet(String path) {
        return shown(get(path));
    }
}
