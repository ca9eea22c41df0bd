package io.sphereexplorer.cloud.signin;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.signin.LoginService.Answer;
import io.sphereexplorer.cloud.signin.LoginService.Places;
import io.sphereexplorer.net.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sign-in with an emulated service, which msal4j would refuse since it speaks plain HTTP: RFC 8628 and RFC 6749 §4.1.
 * Each audience has tokens of its own. They stay in memory; the service remembers who has signed in, as a browser does,
 * and gives others for them.
 */
public final class PracticeSignIn implements SignIn {
    static final String CLIENT = "sphere-explorer";

    private static final Logger LOG = LoggerFactory.getLogger(PracticeSignIn.class);
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final String REMEMBERED = "urn:sphere-explorer:params:oauth:grant-type:remembered-account";
    private static final Duration BROWSER_PATIENCE = Duration.ofMinutes(5);

    private final LoginService service;
    private final Waiting waiting;
    private final Realm realm;
    private final ConcurrentMap<Account, String> refreshTokens = new ConcurrentHashMap<>();
    private final ConcurrentMap<Right, AccessToken> tokens = new ConcurrentHashMap<>();
    private final Set<Account> remembered;

    /** What an account has a token for. */
    private record Right(Account account, Audience audience) {}

    /** With nobody signed in. */
    public PracticeSignIn(HttpTransport login, Waiting waiting) {
        this(login, waiting, Realm.SPHERE, List.of());
    }

    /**
     * @param remembered who signed in with an earlier run of the program, for whatever; their tokens were not kept
     */
    public PracticeSignIn(HttpTransport login, Waiting waiting, Realm realm, List<Account> remembered) {
        service = new LoginService(login);
        this.waiting = waiting;
        this.realm = realm;
        this.remembered = new CopyOnWriteArraySet<>(
                remembered.stream().filter(each -> each.realm() == realm).toList());
    }

    @Override
    public List<Account> accounts() {
        return Stream.concat(remembered.stream(), refreshTokens.keySet().stream())
                .distinct()
                .toList();
    }

    /**
     * The page sends the browser back to a port of this computer, which is closed when this returns. A service that asks
     * nobody has no page to be opened.
     */
    @Override
    public Account inBrowser(Consumer<URI> openPage) throws CloudException {
        Places places = service.places();
        return welcomed(
                places.asksNobody()
                        ? decided(code())
                        : new BrowserSignIn(service, waiting, BROWSER_PATIENCE, realm.audience())
                                .run(places.page(), openPage));
    }

    @Override
    public Account withCode(Consumer<DeviceCode> tellCode) throws CloudException {
        Answer code = code();
        tellCode.accept(new DeviceCode(
                code.text("user_code"),
                URI.create(code.text("verification_uri")),
                Duration.ofSeconds(code.body().path("expires_in").asLong())));
        return welcomed(decided(code));
    }

    /** A service that cannot be told goes on remembering the account, but nobody here asks it. */
    @Override
    public void signOut(Account account) {
        remembered.remove(account);
        refreshTokens.remove(account);
        tokens.keySet().removeIf(right -> right.account().equals(account));
        try {
            service.post(
                    "/oauth2/v2.0/logout",
                    Map.of("account", account.mail(), "scope", realm.audience().scope()));
        } catch (CloudException e) {
            LOG.warn("The practice cloud was not told that an account signed out", e);
        }
    }

    @Override
    public TokenSource tokens(Account account, Audience audience) {
        if (!realm.opens(audience)) {
            throw new IllegalArgumentException("%s opens no %s".formatted(realm, audience));
        }
        var right = new Right(account, audience);
        return new TokenSource() {
            @Override
            public AccessToken token() throws CloudException {
                @Nullable AccessToken known = tokens.get(right);
                return known == null ? fetched(right) : known;
            }

            @Override
            public AccessToken renewed(AccessToken refused) throws CloudException {
                @Nullable AccessToken known = tokens.get(right);
                return known == null || known.equals(refused) ? fetched(right) : known;
            }
        };
    }

    /** A new one: for the refresh token of any audience, or if there is none, since the service remembers the account. */
    private AccessToken fetched(Right right) throws CloudException {
        @Nullable String refreshToken = refreshTokens.get(right.account());
        return refreshToken == null ? recalled(right) : renewed(right, refreshToken);
    }

    /** That of an account that signed in with an earlier run. */
    private AccessToken recalled(Right right) throws CloudException {
        String mail = right.account().mail();
        if (!remembered.contains(right.account())) {
            throw new CloudException.SignInNeeded(mail + " is not signed in", null);
        }
        return keep(right.audience(), ask(right.audience(), Map.of("grant_type", REMEMBERED, "account", mail)));
    }

    private AccessToken renewed(Right right, String refreshToken) throws CloudException {
        Answer answer = ask(right.audience(), Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        if (!answer.isGood()) {
            refreshTokens.remove(right.account());
            tokens.keySet().removeIf(each -> each.account().equals(right.account()));
            remembered.add(right.account());
        }
        return keep(right.audience(), answer);
    }

    private Answer ask(Audience audience, Map<String, String> grant) throws CloudException {
        Map<String, String> form = new HashMap<>(grant);
        form.put("scope", audience.scope());
        return service.token(form);
    }

    private Answer code() throws CloudException {
        return service.post(
                "/oauth2/v2.0/devicecode",
                Map.of("client_id", CLIENT, "scope", realm.audience().scope()));
    }

    /** What the service says once the user has typed the code or has not. */
    private Answer decided(Answer code) throws CloudException {
        Map<String, String> form = Map.of("grant_type", DEVICE_CODE, "device_code", code.text("device_code"));
        var interval = Duration.ofSeconds(code.body().path("interval").asLong(5));
        Answer answer = service.token(form);
        while (Set.of("authorization_pending", "slow_down").contains(answer.error())) {
            pause(interval);
            answer = service.token(form);
        }
        return answer;
    }

    private Account welcomed(Answer answer) throws CloudException {
        if (!answer.isGood()) {
            String description = Optional.of(answer.text("error_description"))
                    .filter(text -> !text.isEmpty())
                    .orElse(answer.error());
            throw new CloudException.SignInRefused(answer.error(), description, new IOException("practice sign-in"));
        }
        keep(realm.audience(), answer);
        return account(answer);
    }

    private AccessToken keep(Audience audience, Answer answer) throws CloudException {
        if (!answer.isGood()) {
            throw new CloudException.SignInNeeded(answer.error(), null);
        }
        Account account = account(answer);
        var token = AccessToken.of(answer.text("access_token"));
        refreshTokens.put(account, answer.text("refresh_token"));
        tokens.put(new Right(account, audience), token);
        return token;
    }

    /** Whoever is of both realms is two accounts. */
    private Account account(Answer answer) {
        String mail = answer.text("account");
        return new Account(realm.accountId(mail), mail, realm);
    }

    private void pause(Duration interval) throws CloudException {
        try {
            waiting.pause(interval);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        }
    }
}
