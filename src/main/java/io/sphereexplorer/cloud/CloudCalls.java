package io.sphereexplorer.cloud;

import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Requests to one service with the token of the chosen account. Reads are repeated when the service is busy or
 * faulty; what changes something is sent again only if the service said that it did not even look at it. Thread-safe.
 */
public final class CloudCalls {
    private static final int ATTEMPTS = 4; // the published client repeats three times, cloud-services §1.2
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final HttpTransport transport;
    private final TokenSource tokens;
    private final Waiting waiting;

    public CloudCalls(HttpTransport transport, TokenSource tokens, Waiting waiting) {
        this.transport = transport;
        this.tokens = tokens;
        this.waiting = waiting;
    }

    /**
     * Blocks until the service has answered with a status of 200 to 299.
     *
     * @throws CloudException of a kind that tells what the user can do
     */
    public Response send(Request request) throws CloudException {
        return send(request, _ -> {});
    }

    /**
     * The same for a long body, telling how far it is.
     *
     * @param sent told on this thread how many octets of the body are sent, as far as that is known; fewer than before
     *     if it has to be sent again
     */
    public Response send(Request request, LongConsumer sent) throws CloudException {
        return send(request, sent, request.method().equals("GET"));
    }

    /** For what only reads, whatever its method: it is repeated like a GET. */
    public Response ask(Request request) throws CloudException {
        return send(request, _ -> {}, true);
    }

    private Response send(Request request, LongConsumer sent, boolean reads) throws CloudException {
        for (int attempt = 1; ; attempt++) {
            try {
                return sendSignedIn(request, sent, reads);
            } catch (CloudException.Busy | CloudException.Faulty | CloudException.NoAnswer e) {
                Optional<Duration> wait = wait(e, reads);
                if (attempt == ATTEMPTS || wait.isEmpty() || wait.get().compareTo(LONGEST_WAIT) > 0) {
                    throw e;
                }
                pause(wait.get().multipliedBy(attempt));
            }
        }
    }

    /**
     * Lets time pass.
     *
     * @throws CloudException.Cancelled if the thread was interrupted
     */
    public void pause(Duration duration) throws CloudException {
        try {
            waiting.pause(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }

    /** How long to wait before the request goes out again; empty if it must not. */
    private static Optional<Duration> wait(CloudException failure, boolean reads) {
        return switch (failure) {
            case CloudException.Busy busy -> busy.retryAfter().or(() -> Optional.of(Duration.ofSeconds(1)));
            case CloudException.Faulty _, CloudException.NoAnswer _ when reads -> Optional.of(Duration.ofSeconds(1));
            default -> Optional.empty();
        };
    }

    private Response sendSignedIn(Request request, LongConsumer sent, boolean reads) throws CloudException {
        AccessToken token = tokens.token();
        Response response = exchange(request, token, sent, reads);
        if (response.status() == 401) {
            response = exchange(request, tokens.renewed(token), sent, reads);
        }
        return checked(response);
    }

    private Response exchange(Request request, AccessToken token, LongConsumer sent, boolean reads)
            throws CloudException {
        var headers = request.headers().with("Authorization", token.authorization());
        try {
            return transport.send(new Request(request.method(), request.path(), headers, request.body()), sent);
        } catch (InterruptedIOException e) {
            throw new CloudException.Cancelled(e);
        } catch (IOException e) {
            throw new CloudException.NoAnswer(!reads, e);
        }
    }

    static Response checked(Response response) throws CloudException {
        int status = response.status();
        if (status >= 200 && status <= 299) {
            return response;
        }
        throw switch (status) {
            case 401 ->
                new CloudException.SignInNeeded(
                        "the service refused the sign-in: "
                                + Problem.of(response).text(),
                        null);
            case 429 -> new CloudException.Busy(retryAfter(response));
            default ->
                status >= 400 && status <= 499
                        ? new CloudException.Refused(status, Problem.of(response))
                        : new CloudException.Faulty(status, Problem.of(response));
        };
    }

    /** RFC 9110 §10.2.3: seconds, or a date, which is held against the server's own clock since ours may be wrong. */
    private static Optional<Duration> retryAfter(Response response) {
        Optional<String> told = response.headers().first("Retry-After").map(String::strip);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        if (told.get().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(told.get())));
        }
        return date(told)
                .flatMap(until -> date(response.headers().first("Date"))
                        .map(now -> Duration.between(now, until))
                        .filter(Duration::isPositive));
    }

    private static Optional<ZonedDateTime> date(Optional<String> text) {
        try {
            return text.map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException _) {
            return Optional.empty(); // as if the service had not said it
        }
    }
}
