package io.sphereexplorer.cloud.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sign-in with an emulated service, which msal4j would refuse since it speaks plain HTTP; RFC 8628. Keeps nothing. */
public final class PracticeSignIn implements SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final Headers FORM = Headers.of("Content-Type", "application/x-www-form-urlencoded");

    private final HttpTransport login;
    private final Waiting waiting;
    private final ConcurrentMap<Account, Tokens> signedIn = new ConcurrentHashMap<>();
    private final Set<Account> remembered;

    /** What an account can send, and what it gets another for. */
    private record Tokens(AccessToken access, String refresh) {
        @Override
        public String toString() {
            return "****";
        }
    }

    /** What the service said about a user who was asked to type a code. */
    private record Answer(int status, JsonNode body) {
        String error() {
            return body.path("error").asText();
        }
    }

    /** With nobody signed in. */
    public PracticeSignIn(HttpTransport login, Waiting waiting) {
        this(login, waiting, List.of());
    }

    /** @param remembered who signed in with an earlier run of the program; their tokens were not kept */
    public PracticeSignIn(HttpTransport login, Waiting waiting, List<Account> remembered) {
        this.login = login;
        this.waiting = waiting;
        this.remembered = new CopyOnWriteArraySet<>(remembered);
    }

    @Override
    public List<Account> accounts() {
        return Stream.concat(remembered.stream(), signedIn.keySet().stream())
                .distinct()
                .toList();
    }

    /** The page is the one where the code is typed, with the code filled in. */
    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        JsonNode code = code();
        openPage.accept(URI.create(code.path("verification_uri_complete").asText()));
        return await(code);
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        JsonNode code = code();
        tellCode.accept(new DeviceCode(
                code.path("user_code").asText(),
                URI.create(code.path("verification_uri").asText()),
                Duration.ofSeconds(code.path("expires_in").asLong())));
        return await(code);
    }

    @Override
    public void signOut(Account account) {
        remembered.remove(account);
        signedIn.remove(account);
    }

    @Override
    public TokenSource tokens(Account account) {
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                return tokensOf(account).access();
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                String refresh = tokensOf(account).refresh();
                Answer answer = post(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
                if (answer.status() != 200) {
                    throw new CloudException.SignInNeeded(answer.error(), null);
                }
                return keep(answer).access();
            }
        };
    }

    private Tokens tokensOf(Account account) throws CloudException {
        return Optional.ofNullable(signedIn.get(account))
                .orElseThrow(() -> new CloudException.SignInNeeded(account.mail() + " is not signed in", null));
    }

    private JsonNode code() throws CloudException {
        return post("/oauth2/v2.0/devicecode", Map.of("client_id", "sphere-explorer"))
                .body();
    }

    private Account await(JsonNode code) throws CloudException {
        Map<String, String> form = Map.of(
                "grant_type",
                DEVICE_CODE,
                "device_code",
                code.path("device_code").asText());
        Duration interval = Duration.ofSeconds(code.path("interval").asLong(5));
        Answer answer = post(form);
        while (answer.error().equals("authorization_pending") || answer.error().equals("slow_down")) {
            pause(interval);
            answer = post(form);
        }
        if (answer.status() != 200) {
            throw new CloudException.SignInRefused(answer.error(), answer.error(), new IOException("practice sign-in"));
        }
        keep(answer);
        return account(answer);
    }

    private Tokens keep(Answer answer) {
        var tokens = new Tokens(
                AccessToken.of(answer.body().path("access_token").asText()),
                answer.body().path("refresh_token").asText());
        signedIn.put(account(answer), tokens);
        return tokens;
    }

    private static Account account(Answer answer) {
        String mail = answer.body().path("account").asText();
        return new Account(mail, mail);
    }

    private void pause(Duration interval) throws CloudException {
        try {
            waiting.pause(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }

    private Answer post(Map<String, String> form) throws CloudException {
        return post("/oauth2/v2.0/token", form);
    }

    private Answer post(String path, Map<String, String> form) throws CloudException {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        try {
            Response response = login.send(new Request("POST", path, FORM, ByteString.ofUtf8(body)));
            return new Answer(response.status(), JSON.readTree(response.body().utf8()));
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new CloudException.BadAnswer("POST " + path + ": no JSON", new IOException(e.getOriginalMessage()));
        } catch (InterruptedIOException e) {
            throw new CloudException.Cancelled(e);
        } catch (IOException e) {
            throw new CloudException.NoAnswer(false, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
