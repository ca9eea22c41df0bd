package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.emulator.arm.ArmRoutes;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.hub.HubRoutes;
import io.sphereexplorer.emulator.hub.RegistryRoutes;
import io.sphereexplorer.emulator.scenario.Scenario;
import io.sphereexplorer.emulator.scenario.ScenarioFile;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** A board with a network, a cloud and a hub, and whoever takes the board to the hub step by step. */
final class HandOff {
    static final String CERTIFICATE = "/subscriptions/" + PracticeSubscription.ID
            + "/resourceGroups/contoso-rg/providers/Microsoft.Devices/IotHubs/contoso-hub/certificates/sphere-ca";
    private static final String HUB = "/contoso-hub.azure-devices.net";
    private static final String BOARD = """
            boards:
              - network: {networks: [{ssid: LabNet-24, security: psk, key: sphere-lab-24}]}
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    final ManualClock clock = new ManualClock();
    final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(7));
    final World world;
    final EmulatedDevice board;
    private final HttpTransport sphere = new SphereRoutes(cloud, Optional::of);
    private final HttpTransport arm = new ArmRoutes(Optional::of, new HubRoutes(cloud.hubs()).all());
    private final HttpTransport registry = new RegistryRoutes(cloud.hubs(), Optional::of);
    private String tenant = "";

    /** With a board that nobody has claimed. */
    HandOff(Path folder) {
        try {
            Path file = Files.writeString(folder.resolve("board.yaml"), BOARD);
            Scenario scenario = ScenarioFile.named(file.toString());
            world = scenario.world(7, 1, clock);
            board = new EmulatedDevice(world, world.boards().getFirst());
            board.state(scenario.boards().getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cloud.know(board.deviceId());
        board.join(new DeviceUpdates(cloud));
        cloud.boards(board::settle);
    }

    /** Makes a tenant and claims the board into it. */
    HandOff claimed() {
        String device = board.deviceId();
        tenant = makeTenant(device);
        sphere("PUT", "/v2/tenants/" + tenant + "/devices/" + device + "/claim", "");
        clock.advanceSeconds(5);
        return this;
    }

    /** A new tenant. */
    String makeTenant(String device) {
        String body = "{\"DeviceId\":\"%s\",\"TenantFriendlyName\":\"class\"}".formatted(device);
        String begun = sphere("POST", "/v2/tenants/create", body).body().utf8();
        clock.advanceSeconds(5);
        var id = Pattern.compile("\"TenantId\":\"([^\"]+)\"").matcher(begun);
        if (!id.find()) {
            throw new AssertionError(begun);
        }
        return id.group(1);
    }

    /** The board has all the time it needs to reach the cloud and to update. */
    HandOff online() {
        pass(120);
        return this;
    }

    /** Lets time pass, and boards do what is due at each second. */
    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            clock.advanceSeconds(1);
            cloud.letBoardsCatchUp();
        }
    }

    /** Uploads the tenant's CA certificate. */
    Response upload(boolean verified) {
        String text = sphere("GET", "/v2/tenants/" + tenant + "/cert", "")
                .body()
                .utf8()
                .replace("\"", "");
        return arm("PUT", "", """
                {"properties":{"certificate":"%s","isVerified":%b}}""".formatted(text, verified), Headers.NONE);
    }

    /** A proof of possession for the code, in Base64. */
    String proof(String code) {
        return sphere("GET", "/v2/tenants/" + tenant + "/verification/" + code, "")
                .body()
                .utf8()
                .replace("\"", "");
    }

    Response arm(String method, String action, String body, Headers headers) {
        return send(arm, method, CERTIFICATE + action + "?api-version=2023-06-30", body, headers);
    }

    Response register(String id) {
        String body = """
                {"deviceId":"%s","authentication":{"type":"certificateAuthority"}}""".formatted(id);
        return send(registry, "PUT", HUB + "/devices/" + id + "?api-version=2021-04-12", body, Headers.NONE);
    }

    Response delete(String id) {
        return send(
                registry,
                "DELETE",
                HUB + "/devices/" + id + "?api-version=2021-04-12",
                "",
                Headers.of("If-Match", "*"));
    }

    /** What the hub tells about a device. */
    JsonNode device(String id) {
        cloud.letBoardsCatchUp();
        Response answer = send(registry, "GET", HUB + "/devices/" + id + "?api-version=2021-04-12", "", Headers.NONE);
        return json(answer);
    }

    boolean isConnected() {
        return device(board.deviceId()).path("connectionState").asText().equals("Connected");
    }

    static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.body().utf8());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Response sphere(String method, String path, String body) {
        return send(sphere, method, path, body, Headers.NONE);
    }

    private static Response send(HttpTransport service, String method, String path, String body, Headers headers) {
        try {
            var signedIn = headers.with("Authorization", "Bearer lab.tech@contoso.example");
            return service.send(new Request(method, path, signedIn, ByteString.ofUtf8(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
