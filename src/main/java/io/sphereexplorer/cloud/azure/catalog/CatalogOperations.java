package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.AzureJson;
import io.sphereexplorer.cloud.sphere.Operation;
import io.sphereexplorer.cloud.sphere.OperationApi;
import io.sphereexplorer.net.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Work that goes on after Azure has answered, in both of its ways: a link to its status, or a link that answers 202 until
 * there is a result; cloud-services §2.2. What the body says of a status counts more than the number of the answer.
 */
final class CatalogOperations implements OperationApi {
    private static final int ACCEPTED = 202;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Refusals by which a link tells that the work failed; others are about the asking. */
    private static final Set<Integer> ENDS = Set.of(400, 409, 412, 422);

    private final AzureCalls calls;
    private final UUID tenant;

    CatalogOperations(AzureCalls calls, UUID tenant) {
        this.calls = calls;
        this.tenant = tenant;
    }

    /**
     * What a request has begun.
     *
     * @param path of the request, which is asked itself if the service gives no link but says that it is not done
     */
    Operation begun(String path, Response answer) throws CloudException {
        Optional<String> link = link(answer);
        Operation.State state = link.isPresent() ? Operation.State.IN_PROGRESS : state(answer);
        boolean over = state != Operation.State.IN_PROGRESS;
        String asked = link.orElse(path + "?api-version=" + CatalogCalls.VERSION);
        return new Operation(
                UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)),
                tenant,
                Operation.NO_TYPE,
                state,
                Optional.empty(),
                failure(state, answer),
                over ? Optional.empty() : Optional.of(new Operation.Poll(asked, pause(answer))));
    }

    /** Azure has no list of them: only who began one has its link. */
    @Override
    public Operation show(UUID operation) throws CloudException {
        throw new CloudException.OperationPending(Duration.ZERO);
    }

    @Override
    public Operation now(Operation begun) throws CloudException {
        if (begun.poll().isEmpty()) {
            return show(begun.operationId());
        }
        Operation.Poll poll = begun.poll().get();
        Response answer;
        try {
            answer = calls.follow(poll.link());
        } catch (CloudException.Refused e) {
            if (ENDS.contains(e.status())) {
                int code = FailureCodes.ofStatus(e.status());
                return begun.now(
                        Operation.State.FAILED,
                        Optional.of(new Operation.Failure(code, e.problem().text())),
                        poll);
            }
            throw e;
        }
        Operation.State state = state(answer);
        return begun.now(
                state, failure(state, answer), new Operation.Poll(link(answer).orElse(poll.link()), pause(answer)));
    }

    /** Blocks until there is a result in the place of a promise of one. */
    Response result(Response first, Duration patience) throws CloudException {
        Response answer = first;
        Duration waited = Duration.ZERO;
        while (answer.status() == ACCEPTED) {
            String link = link(answer).orElseThrow(() -> new CloudException.OperationPending(Duration.ZERO));
            if (waited.compareTo(patience) >= 0) {
                throw new CloudException.OperationPending(waited);
            }
            Duration pause = pause(answer).orElse(Duration.ofSeconds(1));
            pause(pause);
            waited = waited.plus(pause);
            Response next = calls.follow(link);
            answer = next.status() == ACCEPTED && link(next).isEmpty()
                    ? new Response(ACCEPTED, next.headers().with("Location", link), next.body())
                    : next;
        }
        return answer;
    }

    @Override
    public void pause(Duration duration) throws CloudException {
        calls.pause(duration);
    }

    private static Optional<String> link(Response answer) {
        return answer.headers()
                .first("Azure-AsyncOperation")
                .or(() -> answer.headers().first("Location"))
                .filter(link -> !link.isBlank());
    }

    private static Optional<Duration> pause(Response answer) {
        return answer.headers()
                .first("Retry-After")
                .map(String::strip)
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(told -> told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE);
    }

    private static Operation.State state(Response answer) throws CloudException {
        JsonNode body = body(answer);
        String told = body.path("status")
                .asText(body.path("properties").path("provisioningState").asText(""));
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "" -> answer.status() == ACCEPTED ? Operation.State.IN_PROGRESS : Operation.State.COMPLETE;
            case "succeeded" -> Operation.State.COMPLETE;
            case "failed", "canceled" -> Operation.State.FAILED;
            default -> Operation.State.IN_PROGRESS;
        };
    }

    private static Optional<Operation.Failure> failure(Operation.State state, Response answer) throws CloudException {
        if (state != Operation.State.FAILED) {
            return Optional.empty();
        }
        JsonNode error = body(answer).path("error");
        String code = error.path("code").asText("");
        return Optional.of(new Operation.Failure(
                FailureCodes.ofName(code), error.path("message").asText(code)));
    }

    private static JsonNode body(Response answer) throws CloudException {
        return answer.body().isEmpty()
                ? MissingNode.getInstance()
                : AzureJson.read("the state of an operation", answer.body(), new TypeReference<JsonNode>() {});
    }
}
