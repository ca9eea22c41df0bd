package io.sphereexplorer.cloud.signin;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.signin.LoginService.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The authorization code grant of a program on the user's computer: RFC 6749 §4.1 with RFC 7636 and RFC 8252.
 *
 * @param patience how long the user may take
 * @param audience what the token is to be for
 */
record BrowserSignIn(LoginService service, Waiting waiting, Duration patience, Audience audience) {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_OCTETS = 32;

    /**
     * Shows the page and blocks until its answer is there.
     *
     * @return what the service says about a token
     */
    Answer run(URI page, Consumer<URI> openPage) throws CloudException {
        String state = secret();
        String verifier = secret();
        try (var listener = LoopbackListener.open(state)) {
            openPage.accept(URI.create(page + "?" + LoginService.encoded(question(listener, state, verifier))));
            Map<String, String> answer = await(listener);
            if (!answer.containsKey("code")) {
                throw refused(
                        answer.getOrDefault("error", ""), answer.getOrDefault("error_description", "no code came"));
            }
            return service.token(Map.of(
                    "grant_type",
                    "authorization_code",
                    "client_id",
                    PracticeSignIn.CLIENT,
                    "redirect_uri",
                    listener.redirect().toString(),
                    "code",
                    answer.get("code"),
                    "code_verifier",
                    verifier,
                    "scope",
                    audience.scope()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudException.Cancelled(e);
        } catch (CloudException e) {
            throw e;
        } catch (IOException e) {
            throw new CloudException.NoAnswer(false, e);
        }
    }

    private Map<String, String> await(LoopbackListener listener) throws CloudException, InterruptedException {
        Duration waited = Duration.ZERO;
        Optional<Map<String, String>> answer = listener.answer();
        while (answer.isEmpty()) {
            if (waited.compareTo(patience) >= 0) {
                throw refused("expired_token", "nobody signed in for %d minutes".formatted(patience.toMinutes()));
            }
            waiting.pause(GLANCE);
            waited = waited.plus(GLANCE);
            answer = listener.answer();
        }
        return answer.get();
    }

    private Map<String, String> question(LoopbackListener listener, String state, String verifier) {
        return Map.of(
                "response_type",
                "code",
                "client_id",
                PracticeSignIn.CLIENT,
                "redirect_uri",
                listener.redirect().toString(),
                "state",
                state,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256",
                "scope",
                audience.scope());
    }

    private static CloudException refused(String code, String text) {
        return new CloudException.SignInRefused(code, text, new IOException("practice sign-in"));
    }

    private static String secret() {
        byte[] octets = new byte[SECRET_OCTETS];
        RANDOM.nextBytes(octets);
        return base64(octets);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
