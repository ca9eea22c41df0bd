package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.cloud.fault.CloudFault;
import io.sphereexplorer.emulator.cloud.fault.CloudFaults;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.defender.EmulatedDefender;
import io.sphereexplorer.emulator.hub.EmulatedHubs;
import io.sphereexplorer.emulator.hub.HubFault;
import io.sphereexplorer.emulator.hub.gate.HubGate;
import io.sphereexplorer.emulator.scenario.CloudState;
import io.sphereexplorer.emulator.scenario.CloudState.DeviceState;
import io.sphereexplorer.emulator.scenario.CloudState.OperationState;
import io.sphereexplorer.emulator.scenario.CloudState.PrincipalState;
import io.sphereexplorer.emulator.scenario.CloudWork;
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
    private final CloudChance chance;
    private final CloudFaults faults = new CloudFaults();
    private final EmulatedHubs hubs;
    private Optional<HubGate> gate = Optional.empty();
    private final EmulatedDefender defender;
    private volatile Runnable boards = () -> {};
    private final IssuedTokens tokens = new IssuedTokens();
    private final OperationWorker worker = new OperationWorker(this);
    private final Map<String, Principal> principals = new LinkedHashMap<>();
    private final Map<UUID, Tenant> tenants = new LinkedHashMap<>();
    private final Map<String, CloudDevice> devices = new LinkedHashMap<>();
    private final Map<UUID, CloudOperation> operations = new LinkedHashMap<>();

    /** @param random decides the IDs and how long work takes */
    public EmulatedCloud(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        chance = new CloudChance(random.nextLong());
        hubs = new EmulatedHubs(clock, chance.seed(), this::strikes);
        defender = new EmulatedDefender(hubs, clock, () -> faults.active(CloudFault.DEFENDER_OFF));
    }

    /** Makes a board known, claimed by nobody; one that is known already stays as it is. */
    public void know(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.putIfAbsent(id, CloudDevice.unclaimed(id));
    }

    /** Makes a board known that was in this state; one that is known already stays as it is. */
    public void know(DeviceState device) {
        devices.putIfAbsent(device.id(), new CloudDevice(device));
    }

    /** Claims a board into a tenant that no practice account can see, as an earlier owner would have done. */
    public void claimElsewhere(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.put(id, CloudDevice.unclaimed(id).claimedInto(newId("tenant")));
    }

    /**
     * Says how the world's boards do what is due, so that what they told is there when somebody asks for it.
     *
     * @param catchUp called before each answer, with no lock held
     */
    public void boards(Runnable catchUp) {
        boards = catchUp;
    }

    /** Lets the boards do what is due; to be called without the lock. */
    void letBoardsCatchUp() {
        boards.run();
    }

    /**
     * Takes all trust from the CA that signs the certificates of a tenant's boards now.
     *
     * @param tenant by name or ID
     * @return whether there is such a tenant
     */
    public synchronized boolean revokeAuthority(String tenant) {
        Optional<Tenant> meant =
                tenants.values().stream().filter(each -> each.isCalled(tenant)).findFirst();
        meant.ifPresent(each -> each.authorities().revokeActive(now()));
        return meant.isPresent();
    }

    /** The IoT Hubs, with a lock of their own. */
    public EmulatedHubs hubs() {
        return hubs;
    }

    /** The way into them; its keys are drawn at the first call, since only boards want it. */
    synchronized HubGate gate() {
        if (gate.isEmpty()) {
            gate = Optional.of(new HubGate(hubs));
        }
        return gate.get();
    }

    /** What looks at the hubs. */
    EmulatedDefender defender() {
        return defender;
    }

    private boolean strikes(HubFault fault) {
        return faults.strikes(
                switch (fault) {
                    case WRONG_CODE -> CloudFault.HUB_WRONG_CODE;
                    case STALE_ETAG -> CloudFault.HUB_STALE_ETAG;
                    case THROTTLED -> CloudFault.HUB_THROTTLED;
                    case FULL -> CloudFault.HUB_FULL;
                });
    }

    /** What goes wrong just now. */
    public CloudFaults faults() {
        return faults;
    }

    /** All that it knows, to be saved. */
    public synchronized CloudState state() {
        advance();
        return new CloudState(
                chance.seed(),
                chance.drawn(),
                faults.state(),
                principals.values().stream()
                        .map(each -> new PrincipalState(each.mail(), each.id(), each.displayName()))
                        .toList(),
                tokens.state(),
                tenants.values().stream().map(Tenant::state).toList(),
                devices.values().stream().map(CloudDevice::state).toList(),
                operations.values().stream().map(CloudOperation::state).toList(),
                hubs.state(),
                Optional.of(defender.state()));
    }

    /**
     * Makes it the cloud that knew this.
     *
     * @throws IllegalArgumentException if no cloud can know that; then it stays as it is
     */
    public synchronized void state(CloudState state) {
        Map<String, Principal> people = new LinkedHashMap<>();
        state.principals()
                .forEach(each -> people.put(each.mail(), new Principal(each.mail(), each.id(), each.displayName())));
        Map<UUID, Tenant> restored = new LinkedHashMap<>();
        for (var tenant : state.tenants()) {
            try {
                restored.put(tenant.id(), Tenant.of(tenant, mail -> knownOf(people, mail), now()));
            } catch (CloudRefusal e) {
                throw new IllegalArgumentException("tenant %s: %s".formatted(tenant.name(), e.getMessage()), e);
            }
        }
        state.tokens().forEach(token -> TokenAudience.ofWord(token.audience()));
        Runnable becomeHubs = hubs.prepare(state.hubs(), state.seed());
        faults.state(state.faults());
        becomeHubs.run();
        defender.state(state.defender());
        chance.goOn(state.seed(), state.drawn());
        tokens.state(state.tokens());
        replace(principals, people);
        replace(tenants, restored);
        devices.clear();
        state.devices().forEach(each -> store(new CloudDevice(each)));
        operations.clear();
        state.operations().forEach(each -> operations.put(each.id(), new CloudOperation(each)));
    }

    private static Principal knownOf(Map<String, Principal> people, String mail) {
        return Optional.ofNullable(people.get(mail))
                .orElseThrow(() -> new IllegalArgumentException("nobody is %s".formatted(mail)));
    }

    private static <K, V> void replace(Map<K, V> all, Map<K, V> others) {
        all.clear();
        all.putAll(others);
    }

    IssuedTokens tokens() {
        return tokens;
    }

    /** Makes a board known that nobody has claimed, and that has made a tenant of others already. */
    public void knowWithTenantMade(String deviceId) {
        String id = deviceId.toLowerCase(Locale.ROOT);
        devices.put(id, CloudDevice.unclaimed(id).havingMadeTenant());
    }

    Instant now() {
        return clock.instant();
    }

    /** The mail address of whoever was known here first. */
    Optional<String> firstAccount() {
        return principals.keySet().stream().findFirst();
    }

    /** Somebody who can sign in; made known at the first call. */
    Principal principal(String mail) {
        String key = mail.toLowerCase(Locale.ROOT);
        return principals.computeIfAbsent(
                key, _ -> new Principal(key, newId("principal"), key.substring(0, Math.max(0, key.indexOf('@')))));
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

    /** All, whoever is a member. */
    Collection<Tenant> tenants() {
        return tenants.values();
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

    /** A board that can make a tenant: unclaimed, and it never made one (cloud-services §1.4). */
    CloudDevice withoutTenant(String deviceId) throws CloudRefusal {
        CloudDevice device = device(deviceId).orElseThrow(() -> CloudRefusal.notFound("Device Id '" + deviceId + "'"));
        if (device.tenant().isPresent()) {
            throw CloudRefusal.conflict("Device Id '%s' is claimed already.".formatted(deviceId));
        }
        if (device.hasMadeTenant()) {
            throw CloudRefusal.conflict("Device Id '%s' has created a tenant already.".formatted(deviceId));
        }
        return device;
    }

    /** A board that the tenant can claim, or has claimed; unknown and claimed elsewhere look alike. */
    CloudDevice claimable(String deviceId, Tenant tenant) throws CloudRefusal {
        boolean othersAreFaster = faults.active(CloudFault.CLAIMED_ELSEWHERE);
        return device(deviceId)
                .filter(each -> each.tenant().isEmpty()
                        ? !othersAreFaster
                        : each.tenant().get().equals(tenant.id()))
                .orElseThrow(() -> new CloudRefusal(
                        404,
                        "NotFound",
                        "Device Id '%s' could not be found, or was already claimed to a different Azure Sphere tenant."
                                .formatted(deviceId)));
    }

    /** For what nobody sees as an ID. */
    UUID newId() {
        return newId("secret");
    }

    /** @param kind of thing; the IDs of one kind do not depend on how many there are of another */
    UUID newId(String kind) {
        return chance.id(kind);
    }

    /** Begins work that has its effect after one to three seconds; answers how it stands now. */
    ObjectNode begin(UUID tenant, CloudOperation.Type type, CloudWork work) {
        Instant now = now();
        UUID id = newId("operation");
        var operation = new CloudOperation(new OperationState(
                id,
                tenant,
                type.number(),
                now,
                SHORTEST.plusMillis(chance.number("duration", MOST_EXTRA_MILLIS)),
                Optional.of(work),
                Optional.empty(),
                Optional.empty()));
        operations.put(id, operation);
        return operation.json(now);
    }

    /** Lets everything happen whose time has come. */
    void advance() {
        if (faults.active(CloudFault.OPERATION_STUCK)) {
            return;
        }
        Instant now = now();
        operations.replaceAll((_, operation) -> operation.isDue(now) ? operation.finished(worker) : operation);
    }

    CloudOperation operation(UUID tenant, UUID id) throws CloudRefusal {
        return Optional.ofNullable(operations.get(id))
                .filter(operation -> operation.state().tenant().equals(tenant))
                .orElseThrow(() -> CloudRefusal.notFound("Operation '" + id + "'"));
    }
}
