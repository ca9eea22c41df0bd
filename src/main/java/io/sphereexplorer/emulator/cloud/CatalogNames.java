package io.sphereexplorer.emulator.cloud;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What tenants are called where they are catalogs, in whose names less is allowed (cloud-services §2.1). */
final class CatalogNames {
    private static final int LONGEST = 50;
    private static final int DISTINCTION = 8;

    private CatalogNames() {}

    /**
     * The name of each tenant's catalog; of two that would be called the same, the later has some of its ID in its name.
     *
     * @param tenants in the order in which they were made
     */
    static Map<UUID, String> of(Collection<Tenant> tenants) {
        Map<String, UUID> taken = new LinkedHashMap<>();
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Tenant tenant : tenants) {
            String name = tenant.name().replaceAll("[^A-Za-z0-9_-]", "-");
            if (taken.putIfAbsent(name.toLowerCase(Locale.ROOT), tenant.id()) != null) {
                String distinction = "-" + tenant.id().toString().substring(0, DISTINCTION);
                name = name.substring(0, Math.min(name.length(), LONGEST - distinction.length())) + distinction;
            }
            names.put(tenant.id(), name);
        }
        return names;
    }
}
