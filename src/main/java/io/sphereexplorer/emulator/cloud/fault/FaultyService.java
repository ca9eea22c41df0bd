package io.sphereexplorer.emulator.cloud.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A service that goes wrong as the faults say, in front of one that does not. Thread-safe if that one is.
 *
 * @param faults asked at each request
 * @param pause lets the time go by that a slow answer takes
 * @param skew of the dates in answers
 * @param endTokens ends all tokens that were handed out
 */
public record FaultyService(
        HttpTransport service, CloudFaults faults, Pause pause, SkewedDates skew, Runnable endTokens)
        implements HttpTransport {
    static final Duration SLOWNESS = Duration.ofSeconds(10);
    /** Longer than clients wait. */
    static final Duration NEVER = Duration.ofMinutes(5);

    static final String LOOP = "cGFnZS1sb29w";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTINUATION = "Sphere-Continuation";
    private static final String RETRY_AFTER_SECONDS = "2";

    @Override
    public Response send(Request request) throws IOException {
        if (faults.active(CloudFault.SLOW)) {
            pause.pause(SLOWNESS);
        }
        if (faults.ends(CloudFault.TOKEN_EXPIRED)) {
            endTokens.run();
        }
        Optional<Response> refusal = refusal();
        Response answer = refusal.isPresent() ? refusal.get() : answer(request);
        return faults.active(CloudFault.CLOCK_SKEW) ? skew.in(answer) : answer;
    }

    private Response answer(Request request) throws IOException {
        boolean looping = request.method().equals("GET") && faults.active(CloudFault.PAGE_LOOP);
        Response answer = service.send(looping ? withoutLoop(request) : request);
        if (!request.method().equals("GET") && faults.strikes(CloudFault.LOST_ANSWER)) {
            pause.pause(NEVER);
            throw new IOException("practice: the answer was lost");
        }
        if (faults.strikes(CloudFault.CUT_CONNECTION)) {
            throw new IOException("practice: the connection was cut");
        }
        return looping ? looped(answer) : answer;
    }

    /** What is answered instead, with nothing done. */
    private Optional<Response> refusal() {
        if (faults.strikes(CloudFault.GARBAGE)) {
            return Optional.of(html(200, "This page has nothing to do with the service."));
        }
        if (faults.strikes(CloudFault.SERVICE_DOWN)) {
            return Optional.of(html(503, "Practice: the service is unavailable."));
        }
        if (faults.strikes(CloudFault.THROTTLED)) {
            Response busy = error(429, "TooManyRequests", "Practice: too many requests.");
            return Optional.of(new Response(429, busy.headers().with("Retry-After", RETRY_AFTER_SECONDS), busy.body()));
        }
        if (faults.strikes(CloudFault.SERVER_ERROR)) {
            return Optional.of(error(500, "InternalServerError", "Practice: the service has a fault of its own."));
        }
        if (faults.strikes(CloudFault.FORBIDDEN)) {
            return Optional.of(error(403, "Forbidden", "Practice: the user may not do this."));
        }
        return faults.strikes(CloudFault.GONE)
                ? Optional.of(error(410, "Gone", "Your Azure Sphere SDK no longer supports this. (Practice)"))
                : Optional.empty();
    }

    private static Response html(int status, String text) {
        String page = "<!DOCTYPE html><html lang=\"en\"><title>Practice</title><p>%s</p></html>".formatted(text);
        return new Response(status, Headers.of("Content-Type", "text/html"), ByteString.ofUtf8(page));
    }

    /** In the form of cloud-services §1.2. */
    private static Response error(int status, String code, String title) {
        ObjectNode details = JSON.createObjectNode()
                .put("Type", "about:blank")
                .put("Title", title)
                .put("Status", status)
                .put("ErrorCode", code);
        return new Response(
                status,
                Headers.of("Content-Type", "application/json"),
                ByteString.ofUtf8(JSON.createArrayNode().add(details).toString()));
    }

    private static Request withoutLoop(Request request) {
        var others = request.headers().fields().stream()
                .filter(field -> !field.name().equalsIgnoreCase(CONTINUATION)
                        || !field.value().equals(LOOP))
                .toList();
        return new Request(request.method(), request.path(), new Headers(others), request.body());
    }

    private static Response looped(Response answer) throws IOException {
        try {
            return JSON.readTree(answer.body().utf8()) instanceof ObjectNode page && page.has("ContinuationToken")
                    ? new Response(
                            answer.status(),
                            answer.headers(),
                            ByteString.ofUtf8(
                                    page.put("ContinuationToken", LOOP).toString()))
                    : answer;
        } catch (JsonProcessingException e) {
            throw new IOException("the service behind the faults answered no JSON", e);
        }
    }
}
