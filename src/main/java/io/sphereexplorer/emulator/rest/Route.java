package io.sphereexplorer.emulator.rest;

import java.util.Optional;

/**
 * A method at a path, who may call it, and what answers.
 *
 * @param path with at most one variable, as its last segment: {@code /net/interfaces/{name}}
 */
public record Route(String method, String path, Access access, Content content, Handler handler) {
    /** Who may call a route (device-protocol §4.3). */
    public enum Access {
        ANYONE,
        IF_REST_IS_ALLOWED,
        IF_DEVELOPMENT_IS_ALLOWED
    }

    /** What a request may carry. */
    public enum Content {
        /** Whatever comes is ignored. */
        IGNORED,
        /** Nothing, or text/plain. */
        PLAIN_TEXT,
        /** One object, of at most 32 KiB. */
        JSON_OBJECT,
        /** The same, whatever its media type says. */
        JSON_OBJECT_OF_ANY_TYPE,
        /** One object, or nothing. */
        OPTIONAL_JSON_OBJECT,
        /** At least one octet, of application/octet-stream. */
        OCTETS
    }

    /** Answers a request for which everything before the handler is in order. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Call call) throws Refusal;
    }

    /** A route that needs no content. */
    public static Route get(String path, Access access, Handler handler) {
        return new Route("GET", path, access, Content.IGNORED, handler);
    }

    /** The name of the route in the ledger, such as {@code GET/status}. */
    public String name() {
        return method + path;
    }

    /** What stands for the variable in {@code requested}, or nothing if that is another path. */
    public Optional<String> match(String requested) {
        int variable = path.indexOf('{');
        if (variable < 0) {
            return path.equals(requested) ? Optional.of("") : Optional.empty();
        }
        String fixed = path.substring(0, variable);
        boolean matches = requested.startsWith(fixed)
                && requested.length() > fixed.length()
                && requested.indexOf('/', fixed.length()) < 0;
        return matches ? Optional.of(requested.substring(fixed.length())) : Optional.empty();
    }
}
