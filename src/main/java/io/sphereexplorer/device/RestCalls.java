package io.sphereexplorer.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

/** The conventions of a board's REST interface: JSON out and in, error numbers, the version header (device-protocol §4.1). */
final class RestCalls {
    private final HttpTransport transport;
    private final AtomicReference<Optional<String>> version = new AtomicReference<>(Optional.empty());
    private volatile Headers carried = Headers.NONE;
    private volatile boolean lost;

    RestCalls(HttpTransport transport) {
        this.transport = transport;
    }

    /** Lets every request bring a capability file along, or none any more (device-protocol §4.3). */
    void carry(Optional<ByteString> capabilityFile) {
        carried = capabilityFile
                .map(file ->
                        Headers.of("AZSPHERE-CAPABILITIES", Base64.getEncoder().encodeToString(file.toByteArray())))
                .orElse(Headers.NONE);
    }

    /** What the last answer said in its version header. */
    Optional<String> version() {
        return version.get();
    }

    /** Whether a request went unanswered, so that the way to the board must be built anew. */
    boolean isLost() {
        return lost;
    }

    /**
     * Makes sure of a function before it is asked for.
     *
     * @throws DeviceException.TooOld if the board's version is lower
     */
    void require(String required) throws DeviceException {
        if (version().isEmpty()) {
            get("/status");
        }
        Optional<String> actual = version();
        if (actual.isPresent() && isLower(actual.get(), required)) {
            throw new DeviceException.TooOld(required, actual.get());
        }
    }

    Answer get(String path) throws DeviceException {
        return send(Request.get(path));
    }

    Answer call(String method, String path) throws DeviceException {
        return send(new Request(method, path, Headers.NONE, ByteString.EMPTY));
    }

    Answer call(String method, String path, JsonNode body) throws DeviceException {
        Headers json = Headers.of("Content-Type", "application/json");
        return send(new Request(method, path, json, OctetJson.write(body)));
    }

    /** Sends octets, telling how many of them are sent. */
    Answer call(String method, String path, ByteString octets, LongConsumer sent) throws DeviceException {
        Headers type = Headers.of("Content-Type", "application/octet-stream");
        return send(new Request(method, path, type, octets), sent);
    }

    /** What is no JSON, or shall stay as it is. */
    ByteString octets(String path) throws DeviceException {
        Request request = Request.get(path);
        Response response = exchange(request, _ -> {});
        failIfRefused(request, response);
        return response.body();
    }

    private Answer send(Request request) throws DeviceException {
        return send(request, _ -> {});
    }

    private Answer send(Request request, LongConsumer sent) throws DeviceException {
        Response response = exchange(request, sent);
        failIfRefused(request, response);
        return answer(request, response);
    }

    private static void failIfRefused(Request request, Response response) throws DeviceException {
        if (response.status() != 200 && response.status() != 201) {
            int number = answer(request, response).integer("error");
            throw new DeviceException.Refused(response.status(), number);
        }
    }

    private static Answer answer(Request request, Response response) throws DeviceException {
        String where = request.method() + " " + request.path();
        return new Answer(where, parse(where, response));
    }

    private Response exchange(Request request, LongConsumer sent) throws DeviceException {
        try {
            Response response = transport.send(withCapability(request), sent);
            response.headers().first("REST-API-Version").ifPresent(said -> version.set(Optional.of(said)));
            return response;
        } catch (IOException e) {
            lost = true;
            throw LinkFailures.STANDARD.of(e);
        }
    }

    private Request withCapability(Request request) {
        Headers headers = request.headers();
        for (Headers.Field field : carried.fields()) {
            headers = headers.with(field.name(), field.value());
        }
        return new Request(request.method(), request.path(), headers, request.body());
    }

    private static JsonNode parse(String where, Response response) throws DeviceException {
        try {
            return OctetJson.read(response.body());
        } catch (JsonProcessingException e) {
            String what = "%s: HTTP %d without readable JSON".formatted(where, response.status());
            throw new DeviceException.BadAnswer(what, withoutContent(e));
        }
    }

    /** What was wrong, but not the text it was wrong in. */
    private static IOException withoutContent(JsonProcessingException e) {
        e.clearLocation();
        return new IOException(e.getOriginalMessage());
    }

    private static boolean isLower(String actual, String required) {
        try {
            return Version.parse(actual).compareTo(Version.parse(required)) < 0;
        } catch (IllegalArgumentException _) {
            return false; // an unreadable version is no reason to keep a user from trying
        }
    }
}
