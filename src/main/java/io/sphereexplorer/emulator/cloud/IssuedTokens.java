package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.scenario.CloudState.TokenState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that the sign-in service of a world has handed out. Guarded by the cloud it is part of. */
final class IssuedTokens {
    private final Map<String, TokenState> tokens = new LinkedHashMap<>();

    /** Hands out a token that lets somebody in until it ends. */
    void issue(String token, String mail, Instant ends) {
        tokens.put(token, new TokenState(token, mail, Optional.of(ends)));
    }

    /** Hands out a token that only gets others, and lasts. */
    void issueRefresh(String token, String mail) {
        tokens.put(token, new TokenState(token, mail, Optional.empty()));
    }

    /** Whom a token lets in at that instant. */
    Optional<String> account(String token, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(issued -> issued.ends().filter(now::isBefore).isPresent())
                .map(TokenState::mail);
    }

    /** Who gets another token for this one. */
    Optional<String> renews(String refreshToken) {
        return Optional.ofNullable(tokens.get(refreshToken))
                .filter(issued -> issued.ends().isEmpty())
                .map(TokenState::mail);
    }

    /** Whether somebody has signed in and not out. */
    boolean remember(String mail) {
        return tokens.values().stream()
                .anyMatch(issued -> issued.ends().isEmpty() && issued.mail().equals(mail));
    }

    /** Ends all that somebody has got. */
    void forget(String mail) {
        tokens.values().removeIf(issued -> issued.mail().equals(mail));
    }

    /** Ends all that let somebody in; they can be renewed. */
    void expire() {
        tokens.values().removeIf(issued -> issued.ends().isPresent());
    }

    List<TokenState> state() {
        return List.copyOf(tokens.values());
    }

    void state(List<TokenState> others) {
        tokens.clear();
        others.forEach(token -> tokens.put(token.token(), token));
    }
}
