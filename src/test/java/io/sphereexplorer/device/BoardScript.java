package io.sphereexplorer.device;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A board in a test: prepared answers by method and path, its uptime without, and the requests it got. */
public final class BoardScript implements HttpTransport {
    private final Map<String, Response> answers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private String version = "4.6.0";

    public BoardScript answer(String methodAndPath, String json) {
        return answer(methodAndPath, 200, ByteString.ofUtf8(json));
    }

    public BoardScript answer(String methodAndPath, int status, String json) {
        return answer(methodAndPath, status, ByteString.ofUtf8(json));
    }

    public BoardScript answer(String methodAndPath, int status, ByteString body) {
        answers.put(methodAndPath, new Response(status, said(), body));
        return this;
    }

    /** For the answers prepared from now on. */
    public BoardScript version(String restVersion) {
        version = restVersion;
        return this;
    }

    /** With this identity. */
    public BoardScript id(DeviceId id) {
        return answer(
                "GET /device/security_state",
                "{\"securityState\":\"SECURE\",\"deviceIdentifier\":\"" + id.lowerCase() + "\"}");
    }

    public List<String> requests() {
        return requests.stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    public Request lastRequest() {
        return requests.getLast();
    }

    private Headers said() {
        return Headers.of("REST-API-Version", version);
    }

    @Override
    public Response send(Request request) throws IOException {
        requests.add(request);
        String call = request.method() + " " + request.path();
        if (call.equals("GET /status")) {
            answers.putIfAbsent(call, new Response(200, said(), ByteString.ofUtf8("{\"uptime\":1}")));
        }
        Response answer = answers.get(call);
        return answer != null ? answer : new Response(404, Headers.NONE, ByteString.ofUtf8("{\"error\":15728642}"));
    }
}
