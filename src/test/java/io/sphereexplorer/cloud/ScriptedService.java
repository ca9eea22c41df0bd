package io.sphereexplorer.cloud;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A service that gives the answers it was told, in order, and remembers what it was asked and how long it was left alone. */
public final class ScriptedService implements HttpTransport {
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();

    /** An answer, or that none comes. */
    private interface Answer {
        Response get() throws IOException;
    }

    public ScriptedService answer(int status, String body) {
        return answer(status, Headers.NONE, body);
    }

    public ScriptedService answer(int status, Headers headers, String body) {
        answers.add(() -> new Response(status, headers, ByteString.ofUtf8(body)));
        return this;
    }

    public ScriptedService fail(IOException failure) {
        answers.add(() -> {
            throw failure;
        });
        return this;
    }

    public CloudCalls calls() {
        return calls(new TokensInOrder());
    }

    public CloudCalls calls(TokenSource tokens) {
        return new CloudCalls(this, tokens, pauses::add);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public Response send(Request request) throws IOException {
        requests.add(request);
        return answers.remove().get();
    }

    /** Gives "first", and "second" once that was refused, and then nothing any more. */
    public static final class TokensInOrder implements TokenSource {
        private AccessToken now = AccessToken.of("first");

        @Override
        public AccessToken token() {
            return now;
        }

        @Override
        public AccessToken renewed(AccessToken refused) throws CloudException {
            if (refused.equals(AccessToken.of("second"))) {
                throw new CloudException.SignInNeeded("no more tokens", null);
            }
            now = AccessToken.of("second");
            return now;
        }
    }
}
