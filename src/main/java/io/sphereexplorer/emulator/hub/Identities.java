package io.sphereexplorer.emulator.hub;

import io.sphereexplorer.emulator.hub.Identity.Authentication;
import io.sphereexplorer.emulator.scenario.HubState.ContactState;
import io.sphereexplorer.emulator.scenario.HubState.IdentityState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The identities of a hub; cloud-services §3.3. IDs are compared letter by letter. Guarded by the hubs. */
final class Identities {
    /** Any etag will do (RFC 9110 §13.1.1). */
    static final String ANY = "*";

    private static final String ID = "[A-Za-z0-9\\-.%_*?!(),:=@$'+#]{1,128}";
    /** From 0001-01-01 to 1970-01-01. */
    private static final long TICKS_BEFORE_EPOCH = 621_355_968_000_000_000L;

    private static final int TICKS_PER_MILLISECOND = 10_000;

    private final InstantSource clock;
    private final HubChance chance;
    private final int limit;
    private final HubFault.Switches faults;
    private final Map<String, Identity> byId = new LinkedHashMap<>();

    /** @param limit how many there can be */
    Identities(InstantSource clock, HubChance chance, int limit, HubFault.Switches faults) {
        this.clock = clock;
        this.chance = chance;
        this.limit = limit;
        this.faults = faults;
    }

    /** Nobody is connected at first. */
    void state(List<IdentityState> state) {
        state.forEach(each -> byId.put(each.id(), withoutConnection(new Identity(each))));
    }

    private static Identity withoutConnection(Identity identity) {
        ContactState contact = identity.state().contact();
        return identity.in(
                new ContactState(false, contact.connectionChanged(), contact.statusChanged(), contact.lastActivity()));
    }

    List<IdentityState> state() {
        return byId.values().stream().map(Identity::state).toList();
    }

    /** The oldest first. */
    List<Identity> all() {
        return List.copyOf(byId.values());
    }

    Optional<Identity> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Identity get(String id) throws HubRefusal {
        return find(id).orElseThrow(() ->
                new HubRefusal(404, "DeviceNotFound", "The device '%s' is not registered.".formatted(id)));
    }

    /**
     * What an identity is to be.
     *
     * @param credentials of the kinds of authentication that have some; drawn or empty if there are none
     */
    record Wish(String id, boolean enabled, Authentication authentication, List<String> credentials) {
        Wish {
            credentials = List.copyOf(credentials);
        }
    }

    Identity create(Wish wish) throws HubRefusal {
        if (!wish.id().matches(ID)) {
            throw HubRefusal.badRequest(
                    "ArgumentInvalid", "The device ID has 1 to 128 letters, digits and - . % _ * ? ! ( ) , : = @ $ '.");
        }
        if (find(wish.id()).isPresent()) {
            throw new HubRefusal(409, "DeviceAlreadyExists", "A device of that ID is registered already.");
        }
        if (byId.size() >= limit || faults.strikes(HubFault.FULL)) {
            throw new HubRefusal(403, "TooManyDevices", "The hub takes no more devices.");
        }
        Instant now = clock.instant();
        String generation = Long.toString(TICKS_BEFORE_EPOCH + now.toEpochMilli() * TICKS_PER_MILLISECOND);
        return store(made(wish, generation, ContactState.NONE));
    }

    Identity update(Wish wish, String etag) throws HubRefusal {
        Identity before = current(wish.id(), etag);
        ContactState contact = before.state().contact();
        boolean switched = wish.enabled() != before.isEnabled();
        var since = switched ? Optional.of(clock.instant()) : contact.statusChanged();
        boolean stays = contact.connected()
                && wish.enabled()
                && wish.authentication().word().equals(before.state().authentication());
        var changed = stays == contact.connected() ? contact.connectionChanged() : Optional.of(clock.instant());
        return store(made(
                wish, before.state().generation(), new ContactState(stays, changed, since, contact.lastActivity())));
    }

    private Identity made(Wish wish, String generation, ContactState contact) {
        List<String> credentials = wish.authentication() == Authentication.SAS
                        && wish.credentials().isEmpty()
                ? List.of(chance.key(), chance.key())
                : wish.credentials();
        return new Identity(new IdentityState(
                wish.id(),
                generation,
                chance.identityEtag(),
                wish.enabled(),
                wish.authentication().word(),
                credentials,
                contact));
    }

    void delete(String id, String etag) throws HubRefusal {
        current(id, etag);
        byId.remove(id);
    }

    private Identity current(String id, String etag) throws HubRefusal {
        Identity found = get(id);
        if (!etag.equals(ANY) && !etag.equals(found.state().etag())) {
            throw new HubRefusal(412, "PreconditionFailed", "The device has another etag by now.");
        }
        return found;
    }

    /** Changes one that there may be. */
    void change(String id, UnaryOperator<Identity> to) {
        byId.computeIfPresent(id, (_, identity) -> to.apply(identity));
    }

    private Identity store(Identity identity) {
        byId.put(identity.id(), identity);
        return identity;
    }
}
