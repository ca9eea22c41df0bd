package io.sphereexplorer.emulator.cloud.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program asks for, as RFC 6749 §3.3 writes it.
 *
 * @param words such as {@code offline_access}; none counts as asking for the security service
 */
public record Scope(List<String> words) {
    /** What is asked for along with anything, and makes no difference here. */
    private static final Set<String> ALONG = Set.of("openid", "profile", "email", "offline_access");

    public Scope {
        words = List.copyOf(words);
    }

    public static Scope of(Form form) {
        return new Scope(Arrays.stream(form.text("scope").split("\\s+"))
                .filter(word -> !word.isEmpty() && !ALONG.contains(word))
                .distinct()
                .toList());
    }

    /** Whether it is for no more than one service, and for one that exists. */
    public boolean isUnderstood() {
        return words.isEmpty() || (words.size() == 1 && named().isPresent());
    }

    /** What a token is for that is asked for so. */
    public TokenAudience audience() {
        return named().orElse(TokenAudience.SPHERE);
    }

    /**
     * What a token is for, if it was said where the sign-in began and perhaps again where the token is fetched; empty if
     * these are two sign-ins.
     */
    Optional<TokenAudience> afterwards(Scope later) {
        if (named().isEmpty() || later.named().isEmpty()) {
            return Optional.of(named().isEmpty() ? later.audience() : audience());
        }
        return Optional.of(later.audience())
                .filter(audience -> audience.realm().equals(audience().realm()));
    }

    private Optional<TokenAudience> named() {
        return Arrays.stream(TokenAudience.values())
                .filter(audience -> words.contains(audience.scope()))
                .findFirst();
    }
}
