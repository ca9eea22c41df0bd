package io.sphereexplorer.console;

import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceConnection;
import io.sphereexplorer.device.DeviceException;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Boards that give fixed answers, and remember what they were asked. */
final class CannedBoards implements DeviceGateway {
    static final String ID = "f2a90d47".repeat(16);

    final List<String> requests = new ArrayList<>();
    private final List<AttachedBoard> boards = new ArrayList<>();
    private final Map<String, Response> answers = new HashMap<>();
    private final Map<String, Runnable> changes = new HashMap<>();

    /** As many boards as wanted; each is {@link #ID}, has been up for a second, and knows nothing else yet. */
    static CannedBoards of(int count) {
        var canned = new CannedBoards();
        for (int i = 0; i < count; i++) {
            canned.boards.add(new AttachedBoard(
                    "canned-" + i,
                    String.valueOf(313 + i),
                    "192.168.35." + (2 + i),
                    "canned" + i,
                    AttachedBoard.Origin.REAL,
                    Optional.empty()));
        }
        return canned.answering("GET /status", 200, "{\"uptime\":1}")
                .answering(
                        "GET /device/security_state",
                        200,
                        "{\"securityState\":\"SECURE\",\"deviceIdentifier\":\"" + ID + "\"}");
    }

    CannedBoards answering(String request, int status, String body) {
        var headers = Headers.of("Content-Type", "application/json").with("REST-API-Version", "4.6.0");
        answers.put(request, new Response(status, headers, ByteString.ofUtf8(body)));
        return this;
    }

    /** Gives this answer once {@code first} was asked. */
    CannedBoards afterwards(String first, String request, int status, String body) {
        changes.put(first, () -> answering(request, status, body));
        return this;
    }

    @Override
    public List<AttachedBoard> boards() {
        return List.copyOf(boards);
    }

    @Override
    public Watch watch(Runnable onChange) {
        return () -> {};
    }

    @Override
    public DeviceConnection connect(AttachedBoard board) throws DeviceException {
        return new DeviceConnection(this::answer);
    }

    @Override
    public void close() {}

    private Response answer(Request request) {
        String line = request.method() + " " + request.path();
        String body = request.body().utf8();
        requests.add(body.isEmpty() ? line : line + " " + body);
        Response answer =
                answers.getOrDefault(line, new Response(404, Headers.NONE, ByteString.ofUtf8("{\"error\":15728642}")));
        changes.getOrDefault(line, () -> {}).run();
        return answer;
    }
}
