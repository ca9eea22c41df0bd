package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.account.CloudMemory.Kept;
import io.sphereexplorer.session.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in accounts at one cloud, the chosen account and tenant, and the security service as an account sees it.
 * Thread-safe. Calls that reach a service block and throw {@link CloudException}.
 */
public final class CloudDesk {
    private final Endpoints endpoints;
    private final Supplier<SignIn> maker;
    private final Function<TokenSource, SphereApi> services;
    private final CloudMemory memory;
    private final Ledger ledger;
    private final OpenFiles files;
    private final List<Runnable> listeners;
    private final FoundOwners owners;
    private @Nullable SignIn made;

    /**
     * Asks nobody yet.
     *
     * @param signIn made at the first need, since key stores take long to open
     * @param services makes the security service of whoever's tokens these are
     * @param ledger of the steps that cannot be undone there
     */
    public CloudDesk(
            Endpoints endpoints,
            Supplier<SignIn> signIn,
            Function<TokenSource, SphereApi> services,
            CloudMemory memory,
            Ledger ledger) {
        this.endpoints = endpoints;
        maker = signIn;
        this.services = services;
        this.memory = memory;
        this.ledger = ledger;
        files = OpenFiles.unreachable();
        listeners = new CopyOnWriteArrayList<>();
        owners = new FoundOwners();
    }

    private CloudDesk(CloudDesk other, OpenFiles files) {
        endpoints = other.endpoints;
        maker = other::signIn;
        services = other.services;
        memory = other.memory;
        ledger = other.ledger;
        listeners = other.listeners;
        owners = other.owners;
        this.files = files;
    }

    /** This desk, reaching also what the cloud hands out to anybody; without, there is no way to that. */
    public CloudDesk reaching(OpenFiles reached) {
        return new CloudDesk(this, reached);
    }

    /** Of no cloud, where nobody can sign in. */
    public static CloudDesk closed() {
        return new CloudDesk(
                Endpoints.microsoft(),
                NoSignIn::new,
                _ -> {
                    throw new IllegalStateException("nobody is signed in");
                },
                CloudMemory.inMemory(),
                Ledger.inMemory(InstantSource.system()));
    }

    /** Which cloud it is. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** Where steps that cannot be undone are written down before they are taken. */
    public Ledger ledger() {
        return ledger;
    }

    /** What the cloud hands out to anybody; no account is needed, and none is named. */
    public OpenFiles files() {
        return files;
    }

    /** Who was found to own which board when that was last asked. */
    public FoundOwners owners() {
        return owners;
    }

    /** Who is signed in; asks no service. */
    public List<Account> accounts() throws CloudException {
        return signIn().accounts();
    }

    /** Who signed in and did not sign out, as far as it is kept; asks nobody and opens no key store. */
    public List<Account> keptAccounts() {
        return memory.kept().accounts();
    }

    /** The account that commands go to, as far as it is kept; asks nobody whether it still holds. */
    public Optional<Account> account() {
        Kept kept = memory.kept();
        return kept.account()
                .flatMap(id -> kept.accounts().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst());
    }

    /** The account that commands go to. */
    public Account signedIn() throws AccountException {
        return account().orElseThrow(AccountException.NotSignedIn::new);
    }

    /** Lets a user sign in on a page in the browser; blocks until that is done. The account is the chosen one then. */
    public Account signInWithBrowser(Consumer<URI> openPage) throws CloudException {
        return welcomed(signIn().inBrowser(openPage));
    }

    /** Lets a user sign in on any device; blocks until that is done. The account is the chosen one then. */
    public Account signInWithCode(Consumer<DeviceCode> tellCode) throws CloudException {
        return welcomed(signIn().withCode(tellCode));
    }

    /** Why accounts are forgotten with the program; empty if they are kept. */
    public Optional<String> whyNotKept() {
        return signIn().whyNotKept();
    }

    /** Forgets an account and its tokens; if it was the chosen one, none is chosen then. */
    public void signOut(Account account) throws CloudException {
        signIn().signOut(account);
        change(kept -> without(account, kept));
    }

    /** Commands go to another account that is signed in; no tenant is chosen then. */
    public void choose(Account account) {
        change(kept -> kept.account().equals(Optional.of(account.id()))
                ? kept
                : new Kept(with(account, kept.accounts()), Optional.of(account.id()), Optional.empty()));
    }

    /** Commands that name no tenant go to this one. */
    public void choose(Tenant tenant) {
        var chosen = new ChosenTenant(tenant.id(), tenant.name());
        change(kept -> new Kept(kept.accounts(), kept.account(), Optional.of(chosen)));
    }

    /** The tenant that commands go to if they name none; asks nobody whether it still holds. */
    public Optional<ChosenTenant> tenant() {
        return memory.kept().tenant();
    }

    /** The tenant that commands go to if they name none. */
    public ChosenTenant chosenTenant() throws AccountException {
        signedIn();
        return tenant().orElseThrow(AccountException.NoTenant::new);
    }

    /** The security service as the chosen account sees it. */
    public SphereApi service() throws AccountException {
        return service(signedIn());
    }

    /** The security service as an account sees it. */
    public SphereApi service(Account account) {
        return services.apply(signIn().tokens(account));
    }

    /**
     * The tenant that is named, or the chosen one, as the service shows it now.
     *
     * @param named by name, in exactly this case, or by ID
     */
    public Tenant tenant(Optional<String> named) throws IOException {
        if (named.isEmpty()) {
            return service().tenants().show(chosenTenant().id());
        }
        List<Tenant> all = service().tenants().list();
        List<Tenant> found = all.stream()
                .filter(each -> each.id().toString().equals(named.get().toLowerCase(Locale.ROOT)))
                .toList();
        if (found.isEmpty()) {
            found = all.stream().filter(each -> each.name().equals(named.get())).toList();
        }
        if (found.size() > 1) {
            throw new AccountException.SeveralTenants(found);
        }
        return found.stream().findFirst().orElseThrow(() -> new AccountException.NoSuchTenant(named.get()));
    }

    /**
     * The tenant that is named, or the chosen one, if the account is at least this in it now.
     *
     * @throws AccountException.RoleTooLow if it is not
     */
    public Tenant tenant(Optional<String> named, Role needed) throws IOException {
        Tenant tenant = tenant(named);
        if (!tenant.permits(needed)) {
            throw new AccountException.RoleTooLow(tenant, needed);
        }
        return tenant;
    }

    /**
     * Calls {@code listener} on the thread of whoever changed accounts or choice.
     *
     * @return closing it ends the calls
     */
    public DeviceGateway.Watch onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized SignIn signIn() {
        SignIn known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }

    private Account welcomed(Account account) {
        change(kept -> {
            boolean same = kept.account().equals(Optional.of(account.id()));
            return new Kept(
                    with(account, kept.accounts()), Optional.of(account.id()), same ? kept.tenant() : Optional.empty());
        });
        return account;
    }

    private static Kept without(Account account, Kept kept) {
        List<Account> others =
                kept.accounts().stream().filter(each -> !each.equals(account)).toList();
        boolean chosen = kept.account().equals(Optional.of(account.id()));
        return chosen
                ? new Kept(others, Optional.empty(), Optional.empty())
                : new Kept(others, kept.account(), kept.tenant());
    }

    private static List<Account> with(Account account, List<Account> accounts) {
        List<Account> all = new ArrayList<>(accounts);
        all.removeIf(each -> each.id().equals(account.id()));
        all.add(account);
        return all;
    }

    /** One change at a time, so that none is lost. */
    private void change(UnaryOperator<Kept> step) {
        synchronized (memory) {
            Kept before = memory.kept();
            Kept after = step.apply(before);
            if (after.equals(before)) {
                return;
            }
            memory.keep(after);
        }
        listeners.forEach(Runnable::run);
    }
}
