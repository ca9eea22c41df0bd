package io.sphereexplorer.emulator.cloud.signin;

import io.sphereexplorer.net.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The authorization code grant (RFC 6749 §4.1) with proof of who asked (RFC 7636): the browser shows a page and brings a
 * code back to the program on the same computer. Not thread-safe.
 */
public final class AuthorizationCodes {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Supplier<UUID> secrets;
    private final Map<String, Grant> grants = new HashMap<>();

    /** A code that was handed out: for what, until when, and who signed in. */
    private record Grant(AuthorizationRequest request, Instant ends, String mail) {}

    /** @param secrets makes what nobody should guess */
    public AuthorizationCodes(InstantSource clock, Supplier<UUID> secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * The page that asks the user, or where the browser goes instead.
     *
     * @param approver who signs in without the page, if anybody
     * @param usual who signs in if the user changes nothing on it
     */
    public Response ask(Form query, Optional<String> approver, String usual) {
        return checked(
                query,
                request -> approver.map(mail -> grant(request, mail))
                        .orElseGet(() -> SignInAnswer.page(200, PracticePage.askingFor(query, usual))));
    }

    /** What the user pressed there. */
    public Response decide(Form form) {
        return checked(form, request -> {
            if (form.isRefused()) {
                return request.refused("access_denied");
            }
            return form.mail()
                    .map(mail -> grant(request, mail))
                    .orElseGet(() -> SignInAnswer.page(400, PracticePage.NO_MAIL));
        });
    }

    /** Hands out a token for a code, which is good for one try (RFC 6749 §4.1.3, RFC 7636 §4.6). */
    public Response redeem(Form form, TokenIssuer tokens) {
        return Optional.ofNullable(grants.remove(form.text("code")))
                .filter(grant -> clock.instant().isBefore(grant.ends()))
                .filter(grant -> grant.request().client().equals(form.text("client_id")))
                .filter(grant -> grant.request().redirect().toString().equals(form.text("redirect_uri")))
                .filter(grant -> grant.request().challenge().equals(challenge(form.text("code_verifier"))))
                .map(grant -> grant.request()
                        .scope()
                        .afterwards(Scope.of(form))
                        .map(audience -> tokens.issue(grant.mail(), audience))
                        .orElseGet(() -> SignInAnswer.refused("invalid_scope")))
                .orElseGet(() -> SignInAnswer.refused("invalid_grant"));
    }

    private static Response checked(Form form, Function<AuthorizationRequest, Response> answer) {
        return AuthorizationRequest.of(form)
                .map(request ->
                        AuthorizationRequest.error(form).map(request::refused).orElseGet(() -> answer.apply(request)))
                .orElseGet(() -> SignInAnswer.page(
                        400,
                        PracticePage.saying("The program that sent you here is not on this computer, or gives no name."
                                + " Nobody is signed in.")));
    }

    private Response grant(AuthorizationRequest request, String mail) {
        String code = secrets.get().toString();
        grants.put(code, new Grant(request, clock.instant().plus(LIFE), mail));
        return request.granted(code);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
