package io.sphereexplorer.ui.fleet.table;

import io.sphereexplorer.cloud.sphere.ClaimedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Boards of a tenant with as many products and groups as a large one has; the same for the same seed. */
public final class PracticeFleet {
    private static final UUID TENANT = new UUID(5, 15);
    private static final List<String> PRODUCTS = List.of("Dishwasher", "Kettle", "Lift", "Meter 5", "Oven", "Pump");
    private static final List<String> GROUPS =
            List.of("Development", "Field Test", "Production", "Production OS Evaluation", "Field Test OS Evaluation");
    private static final List<String> VERSIONS = List.of("22.11", "23.05", "23.10", "24.03", "24.06");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final Random random;
    private final Map<UUID, String> products = new LinkedHashMap<>();
    private final Map<UUID, String> groups = new LinkedHashMap<>();
    private final List<List<UUID>> groupsOfProduct = new ArrayList<>();

    public PracticeFleet(long seed) {
        random = new Random(seed);
        for (String product : PRODUCTS) {
            products.put(new UUID(1, products.size()), product);
            List<UUID> itsGroups = new ArrayList<>();
            for (String group : GROUPS) {
                var id = new UUID(2, groups.size());
                groups.put(id, group);
                itsGroups.add(id);
            }
            groupsOfProduct.add(itsGroups);
        }
    }

    public FleetNames names() {
        return new FleetNames(products, groups);
    }

    /** The next boards; each is new. */
    public List<ClaimedDevice> page(int size) {
        List<ClaimedDevice> page = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            page.add(device());
        }
        return page;
    }

    private ClaimedDevice device() {
        byte[] id = new byte[64];
        random.nextBytes(id);
        return device(HexFormat.of().formatHex(id));
    }

    /** A board with this ID, with everything else by chance; a tenth of them have never checked in. */
    public ClaimedDevice device(String deviceId) {
        int product = random.nextInt(PRODUCTS.size() + 1);
        boolean inProduct = product < PRODUCTS.size();
        boolean seen = random.nextInt(10) > 0;
        return new ClaimedDevice(
                deviceId,
                TENANT,
                inProduct ? Optional.of(new UUID(1, product)) : Optional.empty(),
                inProduct
                        ? Optional.of(groupsOfProduct.get(product).get(random.nextInt(GROUPS.size())))
                        : Optional.empty(),
                seen ? Optional.of("24.06") : Optional.empty(),
                seen ? Optional.of(VERSIONS.get(random.nextInt(VERSIONS.size()))) : Optional.empty(),
                seen ? Optional.of(START.plusSeconds(random.nextInt(60_000_000))) : Optional.empty(),
                seen ? Optional.of(START.plusSeconds(60_000_000 + random.nextInt(86_400))) : Optional.empty());
    }
}
