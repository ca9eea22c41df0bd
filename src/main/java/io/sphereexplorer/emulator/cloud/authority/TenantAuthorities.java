package io.sphereexplorer.emulator.cloud.authority;

import io.sphereexplorer.emulator.scenario.CloudState.AuthoritiesState;
import io.sphereexplorer.emulator.scenario.CloudState.AuthorityState;
import io.sphereexplorer.emulator.scenario.CloudState.IssuedState;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The CAs of a tenant, one after another: the next is issued before the last expires, waits, and takes over
 * (cloud-services §5.3). Not thread-safe; the cloud that it is part of guards it.
 */
public final class TenantAuthorities {
    /** How long before its end a CA gets a successor. */
    private static final Duration NOTICE = Duration.ofDays(90);
    /** How long a successor waits. */
    private static final Duration WAIT = Duration.ofDays(45);

    private final UUID tenant;
    private final TenantAuthority policy;
    private final List<Issued> issued = new ArrayList<>();

    /**
     * A CA of the tenant.
     *
     * @param activeFrom when boards began or begin to get their certificates from it
     */
    public record Issued(TenantAuthority authority, Instant activeFrom, boolean isRevoked) {
        /** From this moment on the service does not hand it out. */
        public Instant ends() {
            return authority.certificate().getNotAfter().toInstant();
        }

        private Instant begins() {
            return authority.certificate().getNotBefore().toInstant();
        }
    }

    private TenantAuthorities(UUID tenant, TenantAuthority policy) {
        this.tenant = tenant;
        this.policy = policy;
    }

    /** Draws the first keys of a tenant that began then. */
    public static TenantAuthorities begin(UUID tenant, Instant begun) {
        var begin = new TenantAuthorities(tenant, TenantAuthority.policy(begun));
        begin.issue(begun, begun);
        return begin;
    }

    /**
     * Those that were saved; worlds that were saved before CAs came and went get a new policy CA for the next.
     *
     * @throws IllegalArgumentException if there are none, or one of them cannot be read
     */
    public static TenantAuthorities of(UUID tenant, AuthoritiesState state) {
        if (state.issued().isEmpty()) {
            throw new IllegalArgumentException("the tenant has no authorities");
        }
        Instant begun = state.issued().getFirst().activeFrom();
        var restored = new TenantAuthorities(
                tenant, state.policy().map(TenantAuthority::of).orElseGet(() -> TenantAuthority.policy(begun)));
        for (IssuedState each : state.issued()) {
            restored.issued.add(new Issued(TenantAuthority.of(each.authority()), each.activeFrom(), each.revoked()));
        }
        return restored;
    }

    /** As it is saved. */
    public AuthoritiesState state() {
        List<IssuedState> own = new ArrayList<>();
        for (Issued each : issued) {
            AuthorityState authority = each.authority().state();
            own.add(new IssuedState(authority, each.activeFrom(), each.isRevoked()));
        }
        return new AuthoritiesState(Optional.of(policy.state()), own);
    }

    /** All that were ever issued until now, the oldest first. */
    public List<Issued> all(Instant now) {
        live(now);
        return List.copyOf(issued);
    }

    /** The one that signs boards' certificates now. */
    public Issued active(Instant now) {
        live(now);
        return issued.reversed().stream()
                .filter(each -> !each.isRevoked() && !each.activeFrom().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The one that has this thumbprint, even if it is not handed out any more.
     *
     * @param thumbprint in hexadecimal
     */
    public Optional<Issued> find(String thumbprint, Instant now) throws GeneralSecurityException {
        for (Issued each : all(now)) {
            if (each.authority().thumbprint().equalsIgnoreCase(thumbprint)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Takes all trust from the active one; its successor, issued now if there is none yet, takes over at once. */
    public void revokeActive(Instant now) {
        Issued active = active(now);
        int at = issued.indexOf(active);
        issued.set(at, new Issued(active.authority(), active.activeFrom(), true));
        if (at + 1 < issued.size()) {
            issued.set(at + 1, new Issued(issued.get(at + 1).authority(), now, false));
        } else {
            issue(now, now);
        }
    }

    /** Issues what the service would have issued until now. */
    private void live(Instant now) {
        Instant due = issued.getLast().ends().minus(NOTICE);
        while (!due.isAfter(now) && due.isAfter(issued.getLast().begins())) {
            issue(due, due.plus(WAIT));
            due = issued.getLast().ends().minus(NOTICE);
        }
    }

    private void issue(Instant from, Instant activeFrom) {
        issued.add(new Issued(policy.issue(tenant, from), activeFrom, false));
    }
}
