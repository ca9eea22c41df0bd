package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.cloud.signin.AuthorizationCodes;
import io.sphereexplorer.emulator.cloud.signin.DeviceCodes;
import io.sphereexplorer.emulator.cloud.signin.Form;
import io.sphereexplorer.emulator.cloud.signin.PracticePage;
import io.sphereexplorer.emulator.cloud.signin.Scope;
import io.sphereexplorer.emulator.cloud.signin.SignInAnswer;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The sign-in service of a world: the device code grant (RFC 8628), the authorization code grant (RFC 6749 §4.1 with RFC
 * 7636), refresh tokens (RFC 6749 §6), and a grant of its own for an account that has signed in before, as a browser
 * remembers one. Each token is for the service that the scope names. Its pages say that they are practice. Whoever is typed there signs in; no password is asked for.
 * Thread-safe.
 */
public final class SignInRoutes implements HttpTransport {
    /** Who signs in when nobody is asked. */
    public static final String PRACTICE_ACCOUNT = PracticePage.ACCOUNT;

    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final String LOGIN = "/login";
    private static final String OAUTH = LOGIN + "/oauth2/v2.0";

    private final EmulatedCloud cloud;
    private final Optional<String> approver;
    private final DeviceCodes deviceCodes;
    private final AuthorizationCodes authorizationCodes;

    /**
     * With nobody signed in.
     *
     * @param approvesAtOnce whether {@link #PRACTICE_ACCOUNT} signs in without the page
     */
    public SignInRoutes(EmulatedCloud cloud, boolean approvesAtOnce) {
        this.cloud = cloud;
        approver = approvesAtOnce ? Optional.of(PRACTICE_ACCOUNT) : Optional.empty();
        deviceCodes = new DeviceCodes(cloud::now, cloud::newId);
        authorizationCodes = new AuthorizationCodes(cloud::now, cloud::newId);
    }

    /** Whose token for the security service it is, while it lasts. */
    public Optional<String> account(String token) {
        return account(TokenAudience.SPHERE, token);
    }

    /** Whose token for that service it is, while it lasts. */
    public Optional<String> account(TokenAudience service, String token) {
        synchronized (cloud) {
            return cloud.tokens().account(token, service, cloud.now());
        }
    }

    /** Ends all tokens, as if their time were over; they can be renewed. */
    public void expireTokens() {
        synchronized (cloud) {
            cloud.tokens().expire();
        }
    }

    @Override
    public Response send(Request request) {
        String path = request.path().split("\\?", 2)[0];
        synchronized (cloud) {
            return switch (request.method() + " " + path) {
                case "GET " + LOGIN + "/v2.0/.well-known/openid-configuration" -> places(request);
                case "POST " + OAUTH + "/devicecode" ->
                    deviceCodes.begin(Form.ofBody(request), base(request) + LOGIN, approver);
                case "GET " + LOGIN -> deviceCodes.ask(Form.ofQuery(request), usual());
                case "POST " + LOGIN -> deviceCodes.decide(Form.ofBody(request));
                case "GET " + OAUTH + "/authorize" -> authorizationCodes.ask(Form.ofQuery(request), approver, usual());
                case "POST " + OAUTH + "/authorize" -> authorizationCodes.decide(Form.ofBody(request));
                case "POST " + OAUTH + "/token" -> token(Form.ofBody(request));
                case "POST " + OAUTH + "/logout" -> signOut(Form.ofBody(request));
                default -> SignInAnswer.page(404, PracticePage.saying("There is no such page."));
            };
        }
    }

    /** Who was known there first, as those are whose tenants a lesson is about. */
    private String usual() {
        return cloud.firstAccount().orElse(PRACTICE_ACCOUNT);
    }

    /** Where programs find what (RFC 8414 §3.2). */
    private Response places(Request request) {
        String oauth = base(request) + OAUTH;
        ObjectNode places = SignInAnswer.object();
        places.putArray("prompt_values_supported").add(approver.isPresent() ? "none" : "select_account");
        return SignInAnswer.json(places.put("issuer", base(request) + LOGIN)
                .put("authorization_endpoint", oauth + "/authorize")
                .put("token_endpoint", oauth + "/token")
                .put("device_authorization_endpoint", oauth + "/devicecode")
                .put("end_session_endpoint", oauth + "/logout"));
    }

    private Response token(Form form) {
        Scope scope = Scope.of(form);
        if (!scope.isUnderstood()) {
            return SignInAnswer.refused("invalid_scope");
        }
        return switch (form.text("grant_type")) {
            case "urn:ietf:params:oauth:grant-type:device_code" -> deviceCodes.redeem(form, this::issue);
            case "authorization_code" -> authorizationCodes.redeem(form, this::issue);
            case "refresh_token" -> renewed(form.text("refresh_token"), scope);
            case "urn:sphere-explorer:params:oauth:grant-type:remembered-account" ->
                remembered(account(form), scope.audience());
            default -> SignInAnswer.refused("unsupported_grant_type");
        };
    }

    /** A token for whichever service of the realm that the account signed in at (cloud-services §1.1). */
    private Response renewed(String refreshToken, Scope scope) {
        return cloud.tokens()
                .renews(refreshToken, scope.audience().realm())
                .map(mail -> issue(mail, scope.audience()))
                .orElseGet(() -> SignInAnswer.refused("invalid_grant"));
    }

    private Response remembered(String mail, TokenAudience audience) {
        return cloud.tokens().remember(mail, audience.realm())
                ? issue(mail, audience)
                : SignInAnswer.refused("interaction_required");
    }

    /** Forgets that an account has signed in at a realm; what it has got there ends. */
    private Response signOut(Form form) {
        cloud.tokens().forget(account(form), Scope.of(form).audience().realm());
        return SignInAnswer.json(SignInAnswer.object());
    }

    private Response issue(String mail, TokenAudience audience) {
        String token = "emulated-" + cloud.newId();
        String refreshToken = "emulated-refresh-" + cloud.newId();
        cloud.tokens().issue(token, mail, audience, cloud.now().plus(TOKEN_LIFE));
        cloud.tokens().issueRefresh(refreshToken, mail, audience.realm());
        return SignInAnswer.json(SignInAnswer.object()
                .put("token_type", "Bearer")
                .put("scope", audience.scope())
                .put("expires_in", TOKEN_LIFE.toSeconds())
                .put("access_token", token)
                .put("refresh_token", refreshToken)
                .put("account", mail));
    }

    private static String account(Form form) {
        return form.text("account").toLowerCase(Locale.ROOT);
    }

    private static String base(Request request) {
        return "http://" + request.headers().first("Host").orElse("localhost");
    }
}
