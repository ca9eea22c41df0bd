package io.sphereexplorer.session.hub;

import io.sphereexplorer.cloud.iothub.RegistryApi;

/** The registry of a hub, and what opened it. */
public record OpenRegistry(RegistryApi api, Way way) {
    /** What opens a registry; cloud-services §3.4. */
    public enum Way {
        /** The connection string that the user pasted. */
        CONNECTION_STRING,
        /** A key that Azure's management handed out to the account. */
        LISTED_KEY,
        /** The account itself. */
        ACCOUNT
    }
}
