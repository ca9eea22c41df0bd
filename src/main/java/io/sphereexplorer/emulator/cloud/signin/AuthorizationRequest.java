package io.sphereexplorer.emulator.cloud.signin;

import io.sphereexplorer.net.http.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a program asks of a user in the browser (RFC 6749 §4.1.1, RFC 7636 §4.3).
 *
 * @param client which program
 * @param redirect where the browser goes with the answer, always on the user's own computer
 * @param state comes back as it is
 * @param challenge of the secret that the program has to show for the code
 * @param scope what the tokens are to be for
 */
record AuthorizationRequest(String client, URI redirect, String state, String challenge, Scope scope) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Empty if no browser must be sent to where it says. */
    static Optional<AuthorizationRequest> of(Form form) {
        String client = form.text("client_id");
        return loopback(form.text("redirect_uri"))
                .filter(_ -> !client.isEmpty())
                .map(redirect -> new AuthorizationRequest(
                        client, redirect, form.text("state"), form.text("code_challenge"), Scope.of(form)));
    }

    /** What is wrong with it, as RFC 6749 §4.1.2.1 names it. */
    static Optional<String> error(Form form) {
        if (!form.text("response_type").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        if (!Scope.of(form).isUnderstood()) {
            return Optional.of("invalid_scope");
        }
        boolean challenged = form.text("code_challenge_method").equals("S256")
                && form.text("code_challenge").matches("[A-Za-z0-9_-]{43}");
        return challenged ? Optional.empty() : Optional.of("invalid_request");
    }

    /** Sends the browser back with a code (RFC 6749 §4.1.2). */
    Response granted(String code) {
        return back("code=" + encoded(code));
    }

    /** Sends the browser back with an error. */
    Response refused(String error) {
        return back("error=" + error + "&error_description=" + encoded("Practice: " + error));
    }

    private Response back(String answer) {
        String separator = redirect.getRawQuery() == null ? "?" : "&";
        return SignInAnswer.redirect(redirect + separator + answer + "&state=" + encoded(state));
    }

    private static Optional<URI> loopback(String text) {
        try {
            var redirect = new URI(text);
            boolean loopback = "http".equals(redirect.getScheme())
                    && redirect.getHost() != null
                    && LOOPBACK.contains(redirect.getHost())
                    && redirect.getUserInfo() == null
                    && redirect.getFragment() == null;
            return loopback ? Optional.of(redirect) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
