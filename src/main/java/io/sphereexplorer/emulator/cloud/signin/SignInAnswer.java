package io.sphereexplorer.emulator.cloud.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.Response;

/** The shapes of what a sign-in service answers; none of it may be kept by a cache (RFC 6749 §5.1). */
public final class SignInAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Headers NOT_KEPT = Headers.of("Cache-Control", "no-store");

    private SignInAnswer() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static Response json(ObjectNode body) {
        return json(200, body);
    }

    /** An error, as RFC 6749 §5.2 and RFC 8628 §3.5 name it. */
    public static Response refused(String error) {
        return json(400, object().put("error", error).put("error_description", "Practice: " + error));
    }

    public static Response page(int status, String html) {
        return new Response(status, NOT_KEPT.with("Content-Type", "text/html; charset=utf-8"), ByteString.ofUtf8(html));
    }

    /** Sends the browser elsewhere, with GET whatever it came with (RFC 9110 §15.4.4). */
    static Response redirect(String location) {
        return new Response(303, NOT_KEPT.with("Location", location), ByteString.EMPTY);
    }

    private static Response json(int status, ObjectNode body) {
        return new Response(
                status, NOT_KEPT.with("Content-Type", "application/json"), ByteString.ofUtf8(body.toString()));
    }
}
