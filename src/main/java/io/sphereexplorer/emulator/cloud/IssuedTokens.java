package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience.Realm;
import io.sphereexplorer.emulator.scenario.CloudState.TokenState;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that the sign-in service of a world has handed out. Guarded by the cloud it is part of. */
final class IssuedTokens {
    private final Map<String, TokenState> tokens = new LinkedHashMap<>();

    /** Hands out a token that lets somebody in at a service until it ends. */
    void issue(String token, String mail, TokenAudience audience, Instant ends) {
        tokens.put(token, new TokenState(token, mail, audience.word(), Optional.of(ends)));
    }

    /** Hands out a token that only gets others of that realm, and lasts. */
    void issueRefresh(String token, String mail, Realm realm) {
        TokenAudience any = Arrays.stream(TokenAudience.values())
                .filter(audience -> audience.realm() == realm)
                .findFirst()
                .orElseThrow();
        tokens.put(token, new TokenState(token, mail, any.word(), Optional.empty()));
    }

    /** Whom a token lets in at a service at that instant. */
    Optional<String> account(String token, TokenAudience audience, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(issued -> issued.ends().filter(now::isBefore).isPresent())
                .filter(issued -> issued.audience().equals(audience.word()))
                .map(TokenState::mail);
    }

    /** Who gets another token of that realm for this one. */
    Optional<String> renews(String refreshToken, Realm realm) {
        return Optional.ofNullable(tokens.get(refreshToken))
                .filter(issued -> issued.ends().isEmpty() && isOf(issued, realm))
                .map(TokenState::mail);
    }

    /** Whether somebody has signed in at a realm and not out. */
    boolean remember(String mail, Realm realm) {
        return tokens.values().stream()
                .filter(issued -> issued.ends().isEmpty() && isOf(issued, realm))
                .anyMatch(issued -> issued.mail().equals(mail));
    }

    /** Ends all that somebody has got at a realm. */
    void forget(String mail, Realm realm) {
        tokens.values().removeIf(issued -> issued.mail().equals(mail) && isOf(issued, realm));
    }

    /** Ends all that let somebody in; they can be renewed. */
    void expire() {
        tokens.values().removeIf(issued -> issued.ends().isPresent());
    }

    List<TokenState> state() {
        return List.copyOf(tokens.values());
    }

    /** @param others each for a service that there is */
    void state(List<TokenState> others) {
        tokens.clear();
        others.forEach(token -> tokens.put(token.token(), token));
    }

    private static boolean isOf(TokenState issued, Realm realm) {
        return TokenAudience.ofWord(issued.audience()).realm() == realm;
    }
}
