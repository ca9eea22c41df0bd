package io.sphereexplorer.cloud;

/** What a token is for; one for the security service opens nothing in Azure, and the reverse (cloud-services §1.1). */
public enum Audience {
    /** The security service's Public API. */
    SPHERE("https://sphere.azure.net/api/user_impersonation"),
    /** Azure Resource Manager: catalogs, the management of hubs, Defender. */
    AZURE("https://management.azure.com/.default"),
    /** The registries of hubs. */
    IOT_HUB("https://iothubs.azure.net/.default");

    private final String scope;

    Audience(String scope) {
        this.scope = scope;
    }

    /** As a token is asked for (RFC 6749 §3.3). */
    public String scope() {
        return scope;
    }
}
