package io.sphereexplorer.cloud;

/** Where the tokens of the chosen account come from. Thread-safe; calls may block. */
public interface TokenSource {
    /**
     * The token to send now.
     *
     * @throws CloudException.SignInNeeded if a user has to sign in for it
     */
    AccessToken token() throws CloudException;

    /**
     * Another token in the place of one that the service refused.
     *
     * @throws CloudException.SignInNeeded if a user has to sign in for it
     */
    AccessToken renewed(AccessToken refused) throws CloudException;
}
