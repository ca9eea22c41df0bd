package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.device.DeviceGateway;
import io.sphereexplorer.session.account.CloudMemory.ChosenTenant;
import io.sphereexplorer.session.account.CloudMemory.Kept;
import io.sphereexplorer.session.hub.HubDesk;
import io.sphereexplorer.session.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The signed-in accounts at one cloud, the chosen account and tenant, and the security service as an account sees it.
 * Thread-safe. Calls that reach a service block and throw {@link CloudException}.
 */
public final class CloudDesk {
    private final Endpoints endpoints;
    private final CloudAccess access;
    private final CloudMemory memory;
    private final Ledger ledger;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final FoundOwners owners = new FoundOwners();
    private final Map<Realm, SignIn> made = new EnumMap<>(Realm.class);
    private final HubDesk hubs;

    /**
     * Asks nobody yet.
     *
     * @param ledger of the steps that cannot be undone there
     */
    public CloudDesk(Endpoints endpoints, CloudAccess access, CloudMemory memory, Ledger ledger) {
        this.endpoints = endpoints;
        this.access = access;
        this.memory = memory;
        this.ledger = ledger;
        var ways = new HubWays(this, access.clock(), memory, this::change);
        hubs = new HubDesk(ways, ways);
    }

    /** Of no cloud, where nobody can sign in. */
    public static CloudDesk closed() {
        return new CloudDesk(
                Endpoints.microsoft(), new NoAccess(), CloudMemory.inMemory(), Ledger.inMemory(InstantSource.system()));
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
        return access.files();
    }

    /** Who was found to own which board when that was last asked. */
    public FoundOwners owners() {
        return owners;
    }

    /** Which hub of Azure IoT is meant, and what opens it. */
    public HubDesk hubs() {
        return hubs;
    }

    /** Who is signed in; asks no service. */
    public List<Account> accounts() throws CloudException {
        List<Account> all = new ArrayList<>();
        for (Realm realm : Realm.values()) {
            all.addAll(signIn(realm).accounts());
        }
        return List.copyOf(all);
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

    /** The chosen account if it is of that realm, or else the one of it that signed in last; asks nobody. */
    public Optional<Account> account(Realm realm) {
        return account()
                .filter(chosen -> chosen.realm() == realm)
                .or(() -> keptAccounts().stream()
                        .filter(each -> each.realm() == realm)
                        .reduce((_, last) -> last));
    }

    /**
     * Whether an account still has tokens; the sign-in service is asked unless one is kept.
     *
     * @throws CloudException.SignInNeeded if it has to sign in again
     */
    public void checkSignIn(Account account) throws CloudException {
        tokens(account, account.realm().audience()).token();
    }

    /** The account that commands go to. */
    public Account signedIn() throws AccountException {
        return account().orElseThrow(AccountException.NotSignedIn::new);
    }

    /**
     * Lets a user sign in on a page in the browser; blocks until that is done. The account is the chosen one then, unless
     * it is for Azure and another one is chosen, whose tenant stays.
     */
    public Account signInWithBrowser(Realm realm, Consumer<URI> openPage) throws CloudException {
        return welcomed(signIn(realm).inBrowser(openPage));
    }

    /** The same on any device, with a code. */
    public Account signInWithCode(Realm realm, Consumer<DeviceCode> tellCode) throws CloudException {
        return welcomed(signIn(realm).withCode(tellCode));
    }

    /** Why accounts are forgotten with the program; empty if they are kept. */
    public Optional<String> whyNotKept() {
        return signIn(Realm.SPHERE).whyNotKept();
    }

    /** The application that the user has entered to sign in to at Azure; a practice cloud needs none. */
    public Optional<Registration> registration() {
        return memory.kept().azure();
    }

    /** Signs in to another application at Azure from now on, or to none; whoever is signed in there has to do it again. */
    public void register(Optional<Registration> registration) {
        hubs.forgetListedKeys();
        change(kept -> kept.but(registration));
    }

    /** Forgets an account and its tokens; if it was the chosen one, none is chosen then. */
    public void signOut(Account account) throws CloudException {
        signIn(account.realm()).signOut(account);
        if (account.realm() == Realm.AZURE) {
            hubs.forgetListedKeys();
        }
        change(kept -> without(account, kept));
    }

    /** Commands go to another account that is signed in; no tenant is chosen then. */
    public void choose(Account account) {
        change(kept -> kept.account().equals(Optional.of(account.id()))
                ? kept
                : kept.but(with(account, kept.accounts()), Optional.of(account.id()), Optional.empty()));
    }

    /** Commands that name no tenant go to this one. */
    public void choose(Tenant tenant) {
        var chosen = new ChosenTenant(tenant.id(), tenant.name(), tenant.catalog());
        change(kept -> kept.but(kept.accounts(), kept.account(), Optional.of(chosen)));
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

    /** The security service as an account sees it: tenants, or with an Azure account catalogs. */
    public SphereApi service(Account account) {
        return access.sphere(account.realm(), tokens(account, account.realm().audience()));
    }

    /**
     * The account that hubs and Defender are looked at with: the chosen one, or else the one that signed in last.
     *
     * @throws AccountException.NoAzureAccount if none of Azure is signed in
     */
    public Account azureAccount() throws AccountException {
        return account(Realm.AZURE).orElseThrow(AccountException.NoAzureAccount::new);
    }

    /** Azure Resource Manager with that account. */
    public AzureCalls azure() throws AccountException {
        return new AzureCalls(access.azure(tokens(azureAccount(), Audience.AZURE)), endpoints.azure());
    }

    /**
     * The registry of a hub with that account.
     *
     * @param host such as {@code contoso-hub.azure-devices.net}
     */
    public CloudCalls hub(String host) throws AccountException {
        return hub(host, tokens(azureAccount(), Audience.IOT_HUB));
    }

    /** The registry of a hub with a key of it. */
    public CloudCalls hub(String host, TokenSource key) {
        return access.hub(host, key);
    }

    private TokenSource tokens(Account account, Audience audience) {
        return signIn(account.realm()).tokens(account, audience);
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

    private synchronized SignIn signIn(Realm realm) {
        return made.computeIfAbsent(realm, access::signIn);
    }

    private Account welcomed(Account account) {
        change(kept -> {
            List<Account> accounts = with(account, kept.accounts());
            boolean same = kept.account().equals(Optional.of(account.id()));
            boolean stays =
                    same || (account.realm() == Realm.AZURE && kept.account().isPresent());
            return stays
                    ? kept.but(accounts, kept.account(), kept.tenant())
                    : kept.but(accounts, Optional.of(account.id()), Optional.empty());
        });
        return account;
    }

    private static Kept without(Account account, Kept kept) {
        List<Account> others =
                kept.accounts().stream().filter(each -> !each.equals(account)).toList();
        boolean chosen = kept.account().equals(Optional.of(account.id()));
        return chosen
                ? kept.but(others, Optional.empty(), Optional.empty())
                : kept.but(others, kept.account(), kept.tenant());
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
