package io.sphereexplorer.emulator.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sphereexplorer.emulator.arm.ArmJson;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.hub.HubEvent.Kind;
import io.sphereexplorer.emulator.scenario.HubState;
import io.sphereexplorer.emulator.scenario.HubState.PlaceState;
import io.sphereexplorer.emulator.scenario.HubState.SecurityState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One hub of a world. Guarded by the hubs it is one of. */
public final class EmulatedHub {
    private static final int DEVICE_LIMIT = 1_000_000;

    private final InstantSource clock;
    private final PlaceState place;
    private final HubChance chance;
    private final List<AccessPolicy> policies;
    private final HubCertificates certificates;
    private final Identities identities;
    private final HubJournal journal;
    private final SecurityState security;

    /** @throws IllegalArgumentException if no hub can be so */
    EmulatedHub(HubState state, InstantSource clock, HubFault.Switches faults) {
        this.clock = clock;
        place = state.place();
        chance = new HubChance(state.seed(), state.drawn());
        policies = state.policies().stream().map(AccessPolicy::new).toList();
        journal = new HubJournal(clock, state.events());
        certificates = new HubCertificates(clock, chance, journal, faults);
        certificates.state(state.certificates());
        identities = new Identities(clock, chance, place.deviceLimit(), faults);
        identities.state(state.identities());
        security = state.security();
    }

    /** As a hub is that was just made. */
    static HubState fresh(String name, String resourceGroup, long seed) {
        var chance = new HubChance(seed, 0);
        var policies = AccessPolicy.drawn(chance);
        return new HubState(
                new PlaceState(name, resourceGroup, "westeurope", DEVICE_LIMIT),
                seed,
                chance.drawn(),
                policies,
                List.of(),
                List.of(),
                List.of(),
                new SecurityState(false, false));
    }

    HubState state() {
        return new HubState(
                place,
                chance.seed(),
                chance.drawn(),
                policies.stream().map(AccessPolicy::state).toList(),
                certificates.state(),
                identities.state(),
                journal.events().stream().map(HubEvent::state).toList(),
                security);
    }

    public String name() {
        return place.name();
    }

    public String resourceGroup() {
        return place.resourceGroup();
    }

    /** An Azure region. */
    public String location() {
        return place.location();
    }

    /** Its logical name on the internet. */
    public String host() {
        return place.name() + ".azure-devices.net";
    }

    /** In Azure Resource Manager. */
    public String id() {
        return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Devices/IotHubs/%s"
                .formatted(PracticeSubscription.ID, place.resourceGroup(), place.name());
    }

    /** What Defender looks at. */
    public SecurityState security() {
        return security;
    }

    /** What happened, the latest last. */
    public List<HubEvent> events() {
        return journal.events();
    }

    /** Of CAs, the oldest first. */
    public List<HubCertificate> authorities() {
        return certificates.all();
    }

    /** The oldest first. */
    public List<Identity> devices() {
        return identities.all();
    }

    HubChance chance() {
        return chance;
    }

    List<AccessPolicy> policies() {
        return policies;
    }

    Optional<AccessPolicy> policy(String name) {
        return policies.stream()
                .filter(each -> each.state().name().equals(name))
                .findFirst();
    }

    HubCertificates certificates() {
        return certificates;
    }

    Identities identities() {
        return identities;
    }

    /** The one of exactly that ID. */
    public Optional<Identity> device(String id) {
        return identities.find(id);
    }

    /** A board has got in. */
    public void connected(String id) {
        identities.change(id, identity -> identity.connected(clock.instant()));
    }

    /** A board has left. */
    public void disconnected(String id) {
        identities.change(id, identity -> identity.disconnected(clock.instant()));
    }

    /** Writes down what happened, as of now. */
    public void note(Kind kind, String subject, String detail) {
        journal.note(kind, subject, detail);
    }

    ObjectNode json() {
        ObjectNode json = ArmJson.object()
                .put("id", id())
                .put("name", name())
                .put("type", "Microsoft.Devices/IotHubs")
                .put("location", place.location())
                .put("subscriptionid", PracticeSubscription.ID)
                .put("resourcegroup", place.resourceGroup());
        json.putObject("sku").put("name", "S1").put("tier", "Standard").put("capacity", 1);
        ObjectNode properties = json.putObject("properties")
                .put("state", "Active")
                .put("provisioningState", "Succeeded")
                .put("hostName", host())
                .put("minTlsVersion", "1.2")
                .put("publicNetworkAccess", "Enabled");
        properties.putArray("ipFilterRules");
        properties
                .putObject("networkRuleSets")
                .put("defaultAction", security.ipFilterDenies() ? "Deny" : "Allow")
                .put("applyToBuiltInEventHubEndpoint", false)
                .putArray("ipRules");
        return json;
    }
}
