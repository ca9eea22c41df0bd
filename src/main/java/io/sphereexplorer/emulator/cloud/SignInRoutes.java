package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sign-in service of a world: the device code grant (RFC 8628) and refresh tokens (RFC 6749 §6), with a page that
 * says that it is practice. Whoever is typed there signs in; no password is asked for. Thread-safe.
 */
public final class SignInRoutes implements HttpTransport {
    /** Who signs in when nobody is asked. */
    public static final String PRACTICE_ACCOUNT = "lab.tech@contoso.example";

    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);
    private static final String LOGIN = "/login";

    private final EmulatedCloud cloud;
    private final boolean approvesAtOnce;
    private final Map<String, PendingCode> codes = new HashMap<>();

    /** A code that was handed out, and who typed it if anybody did. */
    private record PendingCode(String userCode, Instant ends, Optional<String> mail) {}

    /**
     * With nobody signed in.
     *
     * @param approvesAtOnce whether {@link #PRACTICE_ACCOUNT} signs in without the page
     */
    public SignInRoutes(EmulatedCloud cloud, boolean approvesAtOnce) {
        this.cloud = cloud;
        this.approvesAtOnce = approvesAtOnce;
    }

    /** Whose token it is, while it lasts. */
    public Optional<String> account(String token) {
        synchronized (cloud) {
            return cloud.tokens().account(token, cloud.now());
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
                case "POST " + LOGIN + "/oauth2/v2.0/devicecode" -> handOutCode(request);
                case "POST " + LOGIN + "/oauth2/v2.0/token" ->
                    token(form(request.body().utf8()));
                case "GET " + LOGIN ->
                    page(200, PracticePage.asking(query(request).getOrDefault("user_code", "")));
                case "POST " + LOGIN -> approve(form(request.body().utf8()));
                default -> page(404, PracticePage.saying("There is no such page."));
            };
        }
    }

    private Response handOutCode(Request request) {
        String deviceCode = cloud.newId().toString();
        String userCode = deviceCode.replace("-", "").substring(0, 9).toUpperCase(Locale.ROOT);
        Optional<String> mail = approvesAtOnce ? Optional.of(PRACTICE_ACCOUNT) : Optional.empty();
        codes.put(deviceCode, new PendingCode(userCode, cloud.now().plus(CODE_LIFE), mail));
        String page = "http://" + request.headers().first("Host").orElse("localhost") + LOGIN;
        return json(
                200,
                CloudJson.object()
                        .put("device_code", deviceCode)
                        .put("user_code", userCode)
                        .put("verification_uri", page)
                        .put("verification_uri_complete", page + "?user_code=" + userCode)
                        .put("expires_in", CODE_LIFE.toSeconds())
                        .put("interval", 1)
                        .put("message", "Practice sign-in: open %s and enter %s.".formatted(page, userCode)));
    }

    private Response token(Map<String, String> form) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "urn:ietf:params:oauth:grant-type:device_code" -> tokenForCode(form.getOrDefault("device_code", ""));
            case "refresh_token" ->
                cloud.tokens()
                        .renews(form.getOrDefault("refresh_token", ""))
                        .map(this::issue)
                        .orElseGet(() -> refused("invalid_grant"));
            default -> refused("unsupported_grant_type");
        };
    }

    private Response tokenForCode(String deviceCode) {
        PendingCode pending = codes.get(deviceCode);
        if (pending == null) {
            return refused("invalid_grant");
        }
        if (!cloud.now().isBefore(pending.ends())) {
            return refused("expired_token");
        }
        if (pending.mail().isEmpty()) {
            return refused("authorization_pending");
        }
        codes.remove(deviceCode);
        return issue(pending.mail().get());
    }

    private Response issue(String mail) {
        String token = "emulated-" + cloud.newId();
        String refreshToken = "emulated-refresh-" + cloud.newId();
        cloud.tokens().issue(token, mail, cloud.now().plus(TOKEN_LIFE));
        cloud.tokens().issueRefresh(refreshToken, mail);
        return json(
                200,
                CloudJson.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", TOKEN_LIFE.toSeconds())
                        .put("access_token", token)
                        .put("refresh_token", refreshToken)
                        .put("account", mail));
    }

    private Response approve(Map<String, String> form) {
        String userCode = form.getOrDefault("user_code", "").strip();
        String mail = form.getOrDefault("mail", "").strip();
        if (!mail.matches("[^@\\s<>&\"]+@[^@\\s<>&\"]+")) {
            return page(400, PracticePage.saying("That is no mail address. Go back and try again."));
        }
        Optional<String> deviceCode = codes.entrySet().stream()
                .filter(entry -> entry.getValue().userCode().equalsIgnoreCase(userCode))
                .map(Map.Entry::getKey)
                .findFirst();
        if (deviceCode.isEmpty()) {
            return page(400, PracticePage.saying("That code is not known. Go back and try again."));
        }
        codes.computeIfPresent(
                deviceCode.get(), (_, code) -> new PendingCode(code.userCode(), code.ends(), Optional.of(mail)));
        return page(200, PracticePage.saying("You are signed in for practice. You can close this page."));
    }

    private static Map<String, String> query(Request request) {
        int query = request.path().indexOf('?');
        return query < 0 ? Map.of() : form(request.path().substring(query + 1));
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, _) -> first));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Response refused(String error) {
        return json(400, CloudJson.object().put("error", error).put("error_description", "Practice: " + error));
    }

    private static Response json(int status, ObjectNode body) {
        return new Response(status, Headers.of("Content-Type", "application/json"), CloudJson.write(body));
    }

    private static Response page(int status, String html) {
        return new Response(status, Headers.of("Content-Type", "text/html; charset=utf-8"), ByteString.ofUtf8(html));
    }
}
