package io.sphereexplorer.command.tenant;

import io.sphereexplorer.cloud.sphere.Tenant;

/** A tenant that is there now, and how that is known. */
public record CreatedTenant(Tenant tenant, Evidence evidence) {
    /** How it is known. */
    public enum Evidence {
        /** The service said so. */
        TOLD,
        /** The service's answer was lost; the tenant is among those of the account. */
        FOUND,
        /** An earlier attempt had created it; nothing was sent now. */
        EARLIER
    }
}
