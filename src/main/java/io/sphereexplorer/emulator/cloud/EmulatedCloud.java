package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What the security service knows: who can sign in, the tenants, the boards, and the work under way. One seed makes the
 * same IDs. Not thread-safe; {@link SphereRoutes} guards it.
 */
public final class EmulatedCloud {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int MOST_EXTRA_MILLIS = 2000;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Principal> principals = new LinkedHashMap<>();
    private final Map<UUID, Tenant> tenants = new LinkedHashMap<>();
    private final Map<String, CloudDevice> devices = new LinkedHashMap<>();
    private final Map<UUID, CloudOperation> operations = new LinkedHashMap<>();

    /** @param random decides the IDs and how long work takes */
    public EmulatedCloud(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** Makes a board known, claimed by nobody; one that is known already stays as it is. */
    public void know(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.putIfAbsent(id, CloudDevice.unclaimed(id));
    }

    /** Claims a board into a tenant that no practice account can see, as an earlier owner would have done. */
    public void claimElsewhere(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.put(id, CloudDevice.unclaimed(id).claimedInto(newId()));
    }

    /** Makes a board known that nobody has claimed, and that has made a tenant of others already. */
    public void knowWithTenantMade(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.put(id, CloudDevice.unclaimed(id).havingMadeTenant());
    }

    Instant now() {
        return clock.instant();
    }

    /** Somebody who can sign in; made known at the first call. */
    Principal principal(String mail) {
        String key = mail.toLowerCase(Locale.ROOT);
        return principals.computeIfAbsent(
                key, _ -> new Principal(key, newId(), key.substring(0, Math.max(0, key.indexOf('@')))));
    }

    /** Somebody who is known already, by mail address or ID. */
    Optional<Principal> known(String idOrMail) {
        return principals.values().stream()
                .filter(each -> each.mail().equalsIgnoreCase(idOrMail)
                        || each.id().toString().equalsIgnoreCase(idOrMail))
                .findFirst();
    }

    /** The tenants that somebody is a member of. */
    List<Tenant> tenantsOf(Principal member) {
        return tenants.values().stream()
                .filter(tenant -> !tenant.roles(member).isEmpty())
                .toList();
    }

    Optional<Tenant> tenant(UUID id) {
        return Optional.ofNullable(tenants.get(id));
    }

    void add(Tenant tenant) {
        tenants.put(tenant.id(), tenant);
    }

    Optional<CloudDevice> device(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    Collection<CloudDevice> devices() {
        return devices.values();
    }

    void store(CloudDevice device) {
        devices.put(device.id(), device);
    }

    UUID newId() {
        long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Begins work that has its effect after one to three seconds; answers how it stands now. */
    ObjectNode begin(UUID tenant, CloudOperation.Type type, CloudOperation.Effect effect) {
        Instant now = now();
        var duration = SHORTEST.plusMillis(random.nextInt(MOST_EXTRA_MILLIS));
        var operation = new CloudOperation(newId(), tenant, type, new CloudOperation.Timing(now, duration), effect);
        operations.put(operation.id(), operation);
        return operation.json(now);
    }

    /** Lets everything happen whose time has come. */
    void advance() {
        Instant now = now();
        List.copyOf(operations.values()).forEach(operation -> operation.advance(now));
    }

    CloudOperation operation(UUID tenant, UUID id) throws CloudRefusal {
        return Optional.ofNullable(operations.get(id))
                .filter(operation -> operation.tenant().equals(tenant))
                .orElseThrow(() -> CloudRefusal.notFound("Operation '" + id + "'"));
    }
}
