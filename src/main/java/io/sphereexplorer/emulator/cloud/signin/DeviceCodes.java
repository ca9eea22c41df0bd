package io.sphereexplorer.emulator.cloud.signin;

import io.sphereexplorer.net.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The device code grant (RFC 8628): a user types a code on a page, and the program asks until that is done. Not thread-safe. */
public final class DeviceCodes {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int USER_CODE_LENGTH = 9;

    private final InstantSource clock;
    private final Supplier<UUID> secrets;
    private final Map<String, Pending> pending = new HashMap<>();

    /**
     * A code that was handed out, and what the user did with it.
     *
     * @param scope what the tokens are to be for
     * @param mail who typed it
     * @param refused whether the user did not want to sign in
     */
    private record Pending(String userCode, Instant ends, Scope scope, Optional<String> mail, boolean refused) {
        Pending approvedBy(String user) {
            return new Pending(userCode, ends, scope, Optional.of(user), false);
        }

        Pending whenRefused() {
            return new Pending(userCode, ends, scope, Optional.empty(), true);
        }
    }

    /** @param secrets makes what nobody should guess */
    public DeviceCodes(InstantSource clock, Supplier<UUID> secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * Hands out a code (RFC 8628 §3.2).
     *
     * @param form what is asked for
     * @param page where it is typed
     * @param approver who signs in without the page, if anybody
     */
    public Response begin(Form form, String page, Optional<String> approver) {
        Scope scope = Scope.of(form);
        if (!scope.isUnderstood()) {
            return SignInAnswer.refused("invalid_scope");
        }
        String code = secrets.get().toString();
        String userCode = code.replace("-", "").substring(0, USER_CODE_LENGTH).toUpperCase(Locale.ROOT);
        pending.put(code, new Pending(userCode, clock.instant().plus(LIFE), scope, approver, false));
        return SignInAnswer.json(SignInAnswer.object()
                .put("device_code", code)
                .put("user_code", userCode)
                .put("verification_uri", page)
                .put("verification_uri_complete", page + "?user_code=" + userCode)
                .put("expires_in", LIFE.toSeconds())
                .put("interval", 1)
                .put("message", "Practice sign-in: open %s and enter %s.".formatted(page, userCode)));
    }

    /**
     * The page where the code is typed.
     *
     * @param usual who signs in if the user changes nothing
     */
    public Response ask(Form query, String usual) {
        return SignInAnswer.page(200, PracticePage.askingForCode(query.text("user_code"), usual));
    }

    /** What the user pressed there. */
    public Response decide(Form form) {
        Optional<String> code = pending.entrySet().stream()
                .filter(entry -> entry.getValue().userCode().equalsIgnoreCase(form.text("user_code")))
                .filter(entry -> clock.instant().isBefore(entry.getValue().ends()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (code.isEmpty()) {
            return SignInAnswer.page(
                    400, PracticePage.saying("That code is not known, or no longer. Go back and try again."));
        }
        if (form.isRefused()) {
            pending.computeIfPresent(code.get(), (_, before) -> before.whenRefused());
            return SignInAnswer.page(200, PracticePage.saying("Refused. Nobody is signed in."));
        }
        if (form.mail().isEmpty()) {
            return SignInAnswer.page(400, PracticePage.NO_MAIL);
        }
        pending.computeIfPresent(
                code.get(), (_, before) -> before.approvedBy(form.mail().get()));
        return SignInAnswer.page(200, PracticePage.saying("You are signed in for practice. You can close this page."));
    }

    /** Hands out a token once the user has decided (RFC 8628 §3.5). */
    public Response redeem(Form form, TokenIssuer tokens) {
        String code = form.text("device_code");
        Pending found = pending.get(code);
        if (found == null) {
            return SignInAnswer.refused("invalid_grant");
        }
        if (!clock.instant().isBefore(found.ends())) {
            return SignInAnswer.refused("expired_token");
        }
        if (found.mail().isEmpty() && !found.refused()) {
            return SignInAnswer.refused("authorization_pending");
        }
        Optional<TokenAudience> audience = found.scope().afterwards(Scope.of(form));
        if (audience.isEmpty()) {
            return SignInAnswer.refused("invalid_scope");
        }
        pending.remove(code);
        return found.mail()
                .map(mail -> tokens.issue(mail, audience.get()))
                .orElseGet(() -> SignInAnswer.refused("authorization_declined"));
    }
}
