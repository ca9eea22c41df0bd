package io.sphereexplorer.emulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the cloud of a world knows, in plain values.
 *
 * @param seed decides its IDs and how long work takes
 * @param drawn how many of each kind of ID there were
 * @param faults the words of those that are on, with the number of requests each is still about; 0 until it is switched off
 * @param tokens those that were handed out and are not over
 * @param devices every board that it knows, claimed or not
 * @param hubs empty for the one that comes from the seed
 * @param defender empty for one that begins to look now
 */
public record CloudState(
        long seed,
        Map<String, Long> drawn,
        Map<String, Integer> faults,
        List<PrincipalState> principals,
        List<TokenState> tokens,
        List<TenantState> tenants,
        List<DeviceState> devices,
        List<OperationState> operations,
        List<HubState> hubs,
        Optional<DefenderState> defender) {
    public CloudState {
        drawn = Map.copyOf(drawn);
        faults = Map.copyOf(faults);
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
        tenants = List.copyOf(tenants);
        devices = List.copyOf(devices);
        operations = List.copyOf(operations);
        hubs = List.copyOf(hubs);
    }

    /** Somebody who can sign in. */
    public record PrincipalState(String mail, UUID id, String displayName) {}

    /**
     * What lets somebody in. It is for practice and protects nothing.
     *
     * @param audience for which service, in a word; for one that only gets others, one service of its realm
     * @param ends when; empty for one that only gets others, and lasts
     */
    public record TokenState(String token, String mail, String audience, Optional<Instant> ends) {
        @Override
        public String toString() {
            return "TokenState[" + mail + "]";
        }
    }

    /**
     * A tenant and all that belongs to it.
     *
     * @param images each image package in Base64
     * @param authorities empty while nobody has asked for a certificate of it
     * @param age how long ago it began when the world is made, whenever that is; then {@code begun} does not count
     * @param tags that the catalog has in Azure
     */
    public record TenantState(
            UUID id,
            String name,
            Instant begun,
            List<MemberState> members,
            List<ProductState> products,
            List<GroupState> groups,
            List<String> images,
            Optional<AuthoritiesState> authorities,
            Optional<Duration> age,
            Map<String, String> tags) {
        public TenantState {
            tags = Map.copyOf(tags);
            members = List.copyOf(members);
            products = List.copyOf(products);
            groups = List.copyOf(groups);
            images = List.copyOf(images);
        }
    }

    /** Somebody's roles in a tenant, by their names on the wire. */
    public record MemberState(String mail, List<String> roles) {
        public MemberState {
            roles = List.copyOf(roles);
        }
    }

    /** A product of a tenant. */
    public record ProductState(UUID id, String name, String description) {}

    /**
     * A device group of a tenant.
     *
     * @param osFeed as on the wire, as is {@code updatePolicy}
     * @param deployments the newest first
     */
    public record GroupState(
            UUID id,
            UUID product,
            String name,
            String description,
            int osFeed,
            int updatePolicy,
            boolean crashDumps,
            List<DeploymentState> deployments) {
        public GroupState {
            deployments = List.copyOf(deployments);
        }
    }

    /** Images that a group was told to run, by their IDs. */
    public record DeploymentState(UUID id, List<UUID> images, Instant at) {
        public DeploymentState {
            images = List.copyOf(images);
        }
    }

    /**
     * The authorities of a tenant.
     *
     * @param policy that issues its own; empty in worlds that were saved before it was kept
     * @param issued its own, the oldest first
     */
    public record AuthoritiesState(Optional<AuthorityState> policy, List<IssuedState> issued) {
        public AuthoritiesState {
            issued = List.copyOf(issued);
        }
    }

    /** A tenant's own authority, from which boards get certificates from a moment on. */
    public record IssuedState(AuthorityState authority, Instant activeFrom, boolean revoked) {}

    /**
     * An authority.
     *
     * @param note for whoever finds a private key in a file
     * @param key PKCS#8 in Base64
     * @param chain its certificate and those above it, DER in Base64
     */
    public record AuthorityState(String note, String key, List<String> chain) {
        public AuthorityState {
            chain = List.copyOf(chain);
        }

        @Override
        public String toString() {
            return "AuthorityState[" + note + "]";
        }
    }

    /** A board as the cloud knows it. */
    public record DeviceState(
            String id,
            boolean hasMadeTenant,
            Optional<UUID> tenant,
            Optional<UUID> product,
            Optional<UUID> group,
            Optional<CheckInState> checkIn) {}

    /** What a board told when it last asked for updates. */
    public record CheckInState(Instant at, String availableOs, String installedOs, Optional<Instant> updated) {}

    /**
     * Work under way, or over.
     *
     * @param type its number on the wire
     * @param work what is still to be done; empty if it is over
     * @param resource where its result is, if it went well
     * @param failure if it did not
     */
    public record OperationState(
            UUID id,
            UUID tenant,
            int type,
            Instant created,
            Duration duration,
            Optional<CloudWork> work,
            Optional<String> resource,
            Optional<FailureState> failure) {}

    /** Why work failed, with the number on the wire. */
    public record FailureState(int code, String message) {}
}
