package io.sphereexplorer.session.hub;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** The ways to hubs that whoever knows the accounts lends. */
public interface HubAccess {
    /**
     * Azure with the account of the user.
     *
     * @throws IOException if there is no such account
     */
    AzureCalls azure() throws IOException;

    /** The ID of that account; asks nobody. */
    Optional<String> azureAccount();

    /**
     * The registry of a hub with that account.
     *
     * @throws IOException if there is no such account
     */
    CloudCalls registry(String host) throws IOException;

    /** The registry of a hub with a key of it. */
    CloudCalls registry(String host, TokenSource key);

    /** Whether keys that users have pasted may be sent there. */
    boolean takesPastedKeys();

    /** By which keys sign. */
    InstantSource clock();
}
