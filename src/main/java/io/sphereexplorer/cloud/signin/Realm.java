package io.sphereexplorer.cloud.signin;

import io.sphereexplorer.cloud.Audience;

/** What an account was signed in for; an account of one realm opens nothing of the other (cloud-services §1.1). */
public enum Realm {
    /** The security service's own directory: tenants of Azure Sphere (Legacy). */
    SPHERE,
    /** A customer's directory: catalogs of Azure Sphere (Integrated), IoT Hubs, Defender. */
    AZURE;

    /** What its accounts get a token for as they sign in. */
    public Audience audience() {
        return this == SPHERE ? Audience.SPHERE : Audience.AZURE;
    }

    /** Of a user whom the sign-in service knows by that; it may be the same in both realms. */
    String accountId(String known) {
        return this == SPHERE ? known : "azure:" + known;
    }

    /** Whether its accounts get tokens for that. */
    public boolean opens(Audience audience) {
        return (audience == Audience.SPHERE) == (this == SPHERE);
    }
}
