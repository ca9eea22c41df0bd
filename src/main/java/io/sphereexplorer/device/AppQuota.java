package io.sphereexplorer.device;

import java.util.UUID;

/** How much of its mutable storage an application uses, in KiB; both are 0 if it has none. */
public record AppQuota(UUID component, int usage, int limit) {}
