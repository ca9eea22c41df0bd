package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.session.hub.ChosenHub;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** What outlives the program of accounts and tenants at one cloud; never a token. Thread-safe. */
public interface CloudMemory {
    /** What was kept last; {@link Kept#NOTHING} at first. */
    Kept kept();

    /** Replaces what was kept. */
    void keep(Kept kept);

    /**
     * Who was signed in and what was chosen.
     *
     * @param accounts that signed in and did not sign out
     * @param account the ID of the chosen one
     * @param azure the application that the user has entered to sign in to at Azure
     * @param hub the chosen one, and never what opens it
     */
    record Kept(
            List<Account> accounts,
            Optional<String> account,
            Optional<ChosenTenant> tenant,
            Optional<Registration> azure,
            Optional<ChosenHub> hub) {
        /** As at first. */
        public static final Kept NOTHING = new Kept(List.of(), Optional.empty(), Optional.empty());

        public Kept {
            accounts = List.copyOf(accounts);
            azure = Objects.requireNonNullElse(azure, Optional.empty()); // older files do not say
            hub = Objects.requireNonNullElse(hub, Optional.empty());
        }

        /** With no application of the user's and no hub. */
        public Kept(List<Account> accounts, Optional<String> account, Optional<ChosenTenant> tenant) {
            this(accounts, account, tenant, Optional.empty(), Optional.empty());
        }

        /** The same with others signed in and chosen. */
        Kept but(List<Account> others, Optional<String> chosen, Optional<ChosenTenant> itsTenant) {
            return new Kept(others, chosen, itsTenant, azure, hub);
        }

        /** The same with another application of the user's, or none. */
        Kept but(Optional<Registration> other) {
            return new Kept(accounts, account, tenant, other, hub);
        }

        /** The same with another hub. */
        Kept but(ChosenHub other) {
            return new Kept(accounts, account, tenant, azure, Optional.of(other));
        }
    }

    /**
     * The tenant that commands go to if they name none.
     *
     * @param name as it was when it was chosen, for display without asking the service
     * @param catalog the ID of the Azure resource if it is a catalog
     */
    record ChosenTenant(UUID id, String name, Optional<String> catalog) {
        public ChosenTenant {
            catalog = Objects.requireNonNullElse(catalog, Optional.empty()); // older files do not say
        }

        /** One of Azure Sphere (Legacy). */
        public ChosenTenant(UUID id, String name) {
            this(id, name, Optional.empty());
        }
    }

    /** Forgotten with the program. */
    static CloudMemory inMemory() {
        var kept = new AtomicReference<>(Kept.NOTHING);
        return new CloudMemory() {
            @Override
            public Kept kept() {
                return kept.get();
            }

            @Override
            public void keep(Kept next) {
                kept.set(next);
            }
        };
    }
}
