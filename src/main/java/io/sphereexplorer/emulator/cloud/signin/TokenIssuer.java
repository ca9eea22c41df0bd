package io.sphereexplorer.emulator.cloud.signin;

import io.sphereexplorer.net.http.Response;

/** Hands out tokens to whoever has proved that somebody signed in. */
@FunctionalInterface
public interface TokenIssuer {
    Response issue(String mail, TokenAudience audience);
}
