package io.sphereexplorer.contract;

import io.sphereexplorer.emulator.certificate.Credentials;
import io.sphereexplorer.emulator.device.DeviceRoutes;
import io.sphereexplorer.emulator.device.EmulatedDevice;
import io.sphereexplorer.emulator.device.ManufacturingState;
import io.sphereexplorer.emulator.image.TestPackage;
import io.sphereexplorer.emulator.rest.RestVersion;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.World;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An emulated board that permits development, brought into the states that the contract speaks of. */
final class ContractBoard {
    static final Headers JSON = Headers.of("Content-Type", "application/json");
    static final Headers OCTETS = Headers.of("Content-Type", "application/octet-stream");
    static final Credentials CREDENTIALS = Credentials.ec("CN=TestCert");
    static final ByteString PACKAGE = TestPackage.blink().withStorage(8).build();
    static final UUID OTHER = UUID.fromString("ae4714aa-03aa-492b-9663-962f966a9cc3");

    private static final ByteString STAGED = TestPackage.blink().of(OTHER).build();
    private static final ByteString ETHERNET = TestPackage.blink()
            .ofType(21)
            .of(UUID.fromString("40617f6c-2bcc-4335-bdd8-e24a8fde61a8"))
            .build();
    private static final String CERTIFICATE = Credentials.rootCa(CREDENTIALS.certificate());

    /** All that tells what is on the board; the log is left out, as it tells of each request. */
    private static final List<String> READINGS = List.of(
            "/device/capabilities",
            "/device/manufacturing_state",
            "/telemetry",
            "/images",
            "/app/status/" + TestPackage.BLINK,
            "/app/quota/" + TestPackage.BLINK,
            "/app/status/" + OTHER,
            "/stats/memory/groups/applications",
            "/certstore/certs",
            "/certstore/space",
            "/net/firewall/rulesets",
            "/net/interfaces",
            "/net/proxy",
            "/net/status",
            "/wifi/config/networks",
            "/wifi/diagnostics/networks",
            "/wifi/interface");

    private final ManualClock clock = new ManualClock();
    private final EmulatedDevice device;
    private final DeviceRoutes routes;

    ContractBoard() {
        var world = World.create(7, 1, clock);
        device = new EmulatedDevice(world, world.boards().getFirst());
        device.capabilities(List.of(11));
        device.imageSigners(TestPackage.signers());
        routes = new DeviceRoutes(device);
    }

    EmulatedDevice device() {
        return device;
    }

    void pass(int seconds) {
        clock.advanceSeconds(seconds);
    }

    void speak(RestVersion version) {
        device.restVersion(version);
    }

    /** Takes its permissions away, as on a finished product. */
    void lock() {
        device.capabilities(List.of());
        device.manufacturingState(ManufacturingState.DEVICE_COMPLETE);
    }

    /** The same with the header that permits development for one request. */
    Headers withPermission(Headers headers) {
        return headers.with("AZSPHERE-CAPABILITIES", permission());
    }

    private String permission() {
        var file = ByteBuffer.allocate(392).order(ByteOrder.LITTLE_ENDIAN);
        file.put(HexFormat.of().parseHex("fd5cfd5c01000000cc000000" + device.deviceId()))
                .putShort((short) 11);
        return Base64.getEncoder().encodeToString(file.array());
    }

    void give(String state) {
        switch (state) {
            case "application" -> install(PACKAGE);
            case "staged" -> send("PUT", "/update/stage", OCTETS, STAGED);
            case "ethernet" -> {
                install(ETHERNET);
                clock.advanceSeconds(30);
            }
            case "certificate" -> json("POST", "/certstore/certs/TestCert", CERTIFICATE);
            case "proxy" ->
                json(
                        "POST",
                        "/net/proxy",
                        "{\"address\":\"example.com\",\"port\":80,\"authenticationType\":\"anonymous\"}");
            case "network" ->
                json(
                        "POST",
                        "/wifi/config/networks",
                        "{\"ssid\":\"NETWORK1\",\"securityState\":\"psk\",\"psk\":\"EXAMPLEPSK\"}");
            case "failed" -> {
                give("network");
                clock.advanceSeconds(30);
            }
            case "joined" -> {
                json(
                        "POST",
                        "/wifi/config/networks",
                        "{\"ssid\":\"Guest/Visitors\",\"securityState\":\"open\",\"configName\":\"guests\"}");
                clock.advanceSeconds(60);
            }
            case "wlan-down" -> json("PATCH", "/net/interfaces/wlan0", "{\"interfaceUp\":false}");
            case "booting" -> startAnew();
            default -> throw new IllegalArgumentException(state);
        }
    }

    Response send(String method, String path, Headers headers, ByteString body) {
        try {
            return routes.send(new Request(method, path, headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is on the board, in one text. */
    String state() {
        return READINGS.stream()
                .map(path -> {
                    Response answer = send("GET", path, withPermission(Headers.NONE), ByteString.EMPTY);
                    return "%s %d %s"
                            .formatted(path, answer.status(), answer.body().utf8());
                })
                .collect(Collectors.joining("\n"));
    }

    private void install(ByteString image) {
        send("PUT", "/update/stage", OCTETS, image);
        send("POST", "/update/install", Headers.NONE, ByteString.EMPTY);
    }

    private void json(String method, String path, String body) {
        Response answer = send(method, path, JSON, ByteString.ofUtf8(body));
        if (answer.status() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %s".formatted(method, path, answer.body().utf8()));
        }
    }

    /** Until the board answers again, but its radio does not. */
    private void startAnew() {
        device.restart();
        boolean silent = true;
        while (silent) {
            clock.advance(Duration.ofMillis(100));
            try {
                routes.send(Request.get("/status"));
                silent = false;
            } catch (SocketTimeoutException _) {
                silent = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
