package io.sphereexplorer.command.claim;

import io.sphereexplorer.cloud.AccessToken;
import io.sphereexplorer.cloud.Audience;
import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.CloudException;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.catalog.CatalogPlaces;
import io.sphereexplorer.cloud.azure.catalog.CatalogSphere;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.DeviceCode;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.device.AttachedBoard;
import io.sphereexplorer.device.DeviceId;
import io.sphereexplorer.emulator.cloud.AzureByMail;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.Bench;
import io.sphereexplorer.session.FakeGateway;
import io.sphereexplorer.session.Session;
import io.sphereexplorer.session.account.BackEnd;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.account.SphereAccess;
import io.sphereexplorer.session.ledger.Ledger;
import io.sphereexplorer.session.ledger.LedgerEntry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A board on the bench, two accounts with tenants at an emulated cloud, and a ledger: all in memory, at a time that
 * passes only when somebody waits.
 */
public final class ClaimBench {
    public static final DeviceId BOARD = new DeviceId("f2a90d47".repeat(15) + "00c0db01");
    public static final String ME = "lab.tech@contoso.example";
    public static final String COLLEAGUE = "second@contoso.example";
    static final Endpoints PRACTICE = Endpoints.practice(URI.create("http://localhost:8080"));

    /** The requests that ask for a claim, as far as the service took them in. */
    public final List<Request> claims = Collections.synchronizedList(new ArrayList<>());

    public final List<Request> sent = Collections.synchronizedList(new ArrayList<>());
    public final FakeGateway gateway = new FakeGateway();
    public final EmulatedCloud cloud;
    public final AttachedBoard board;
    public final Set<String> signedIn = Collections.synchronizedSet(new TreeSet<>(Set.of(ME)));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));
    private final CloudMemory memory = CloudMemory.inMemory();
    private final HttpTransport sphere;
    private final HttpTransport azure;
    private final CatalogPlaces places = new CatalogPlaces();
    private final BackEnd backEnd;
    private volatile Between between = HttpTransport::send;
    private Endpoints endpoints = PRACTICE;
    private Ledger ledger = Ledger.inMemory(now::get);

    /** What happens to a request on its way to the service, and to the answer on its way back. */
    @FunctionalInterface
    public interface Between {
        Response send(HttpTransport service, Request request) throws IOException;
    }

    public ClaimBench() {
        this(7);
    }

    /** With what is behind it. */
    public ClaimBench(BackEnd backEnd) {
        this(7, backEnd);
    }

    public ClaimBench(long seed, BackEnd backEnd) {
        this(seed, Duration.ZERO, backEnd);
    }

    public ClaimBench(long seed) {
        this(seed, Duration.ZERO);
    }

    /** At a service whose clock is ahead of that of this computer. */
    ClaimBench(long seed, Duration ahead) {
        this(seed, ahead, BackEnd.TENANT);
    }

    private ClaimBench(long seed, Duration ahead, BackEnd backEnd) {
        this.backEnd = backEnd;
        cloud = new EmulatedCloud(() -> now.get().plus(ahead), new SplittableRandom(seed));
        sphere = new SphereRoutes(cloud, Optional::of);
        azure = new AzureByMail(cloud);
        cloud.know(BOARD.lowerCase());
        board = gateway.plug("313", says(BOARD));
    }

    public Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return now.get();
            }

            @Override
            public void pause(Duration time) {
                pass(time);
            }
        };
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** From now on something stands between program and service. */
    public ClaimBench between(Between next) {
        between = next;
        return this;
    }

    /** The real service, as far as the program can tell. */
    public void pretendsToBeReal() {
        endpoints = Endpoints.microsoft();
    }

    public void keepLedger(Ledger kept) {
        ledger = kept;
    }

    public CloudDesk desk() {
        return new CloudDesk(
                endpoints,
                new SphereAccess(
                        backEnd.realm(),
                        Signed::new,
                        tokens -> service(
                                new CloudCalls(request -> between.send(this::serve, request), tokens, this::pass))),
                memory,
                ledger);
    }

    public BackEnd backEnd() {
        return backEnd;
    }

    private SphereApi service(CloudCalls calls) {
        return backEnd == BackEnd.CATALOG
                ? new CatalogSphere(new AzureCalls(calls, endpoints.azure()), places)
                : new LegacySphere(calls);
    }

    private Account account(String mail) {
        return new Account(mail, mail, backEnd.realm());
    }

    public Session session() {
        return session(desk());
    }

    public Session session(CloudDesk desk) {
        return Session.of(new Bench(List.of(gateway)), desk);
    }

    public void choose(Tenant tenant) {
        choose(ME, tenant);
    }

    public void choose(String mail, Tenant tenant) {
        desk().choose(account(mail));
        desk().choose(tenant);
    }

    /** A new tenant of that account. */
    public Tenant tenant(String mail, String name) throws IOException {
        String maker = "%0128x".formatted(name.hashCode() & 0xffff);
        cloud.know(maker);
        SphereApi service = new LegacySphere(new CloudCalls(sphere, tokens(mail), this::pass));
        var operation = service.tenants().create(maker, name);
        service.operations(operation.tenantId()).await(operation, Duration.ofMinutes(1));
        return backEnd == BackEnd.CATALOG
                ? service(new CloudCalls(azure, tokens(mail), this::pass))
                        .tenants()
                        .show(operation.tenantId())
                : service.tenants().show(operation.tenantId());
    }

    /** Gives a user a role in a tenant of {@link #COLLEAGUE}. */
    public void invite(String mail, Tenant tenant, io.sphereexplorer.cloud.sphere.Role role) throws IOException {
        var service = new LegacySphere(new CloudCalls(sphere, tokens(COLLEAGUE), this::pass));
        service.tenants().list();
        service.members(tenant.id()).assign(mail, role);
    }

    /** Somebody claims the board with another program. */
    public void claimFor(String mail, Tenant tenant) throws IOException {
        var service = new LegacySphere(new CloudCalls(sphere, tokens(mail), this::pass));
        service.operations(tenant.id())
                .await(service.devices(tenant.id()).claim(BOARD.lowerCase()), Duration.ofMinutes(1));
    }

    /** Whether the service has the board in this tenant. */
    public boolean has(Tenant tenant) throws IOException {
        pass(Duration.ofSeconds(5));
        try {
            new LegacySphere(new CloudCalls(sphere, tokens(ME), this::pass))
                    .devices(tenant.id())
                    .show(BOARD.lowerCase());
            return true;
        } catch (CloudException.Refused e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    public List<LedgerEntry> entries() throws IOException {
        return ledger.entries();
    }

    public static boolean isClaim(Request request) {
        return request.method().equals("PUT")
                && request.path().matches(".*(/claim|/deviceGroups/\\.default/devices/\\p{XDigit}{128}\\?.*)");
    }

    /** An answer with the service's kind of error. */
    public static Response error(int status, String title) {
        return new Response(
                status,
                Headers.of("Content-Type", "application/json"),
                ByteString.ofUtf8("[{\"Title\":\"%s\",\"Status\":%d}]".formatted(title, status)));
    }

    static HttpTransport says(DeviceId id) {
        return says(id.lowerCase());
    }

    /** A board that knows only who it is. */
    public static HttpTransport says(String id) {
        return _ -> new Response(
                200,
                Headers.of("Content-Type", "application/json").with("REST-API-Version", "4.6.0"),
                ByteString.ofUtf8("{\"securityState\":\"SECURE\",\"deviceIdentifier\":\"%s\"}".formatted(id)));
    }

    private Response serve(Request request) throws IOException {
        sent.add(request);
        if (isClaim(request)) {
            claims.add(request);
        }
        return (backEnd == BackEnd.CATALOG ? azure : sphere).send(request);
    }

    private static TokenSource tokens(String mail) {
        return new TokenSource() {
            @Override
            public AccessToken token() {
                return AccessToken.of(mail);
            }

            @Override
            public AccessToken renewed(AccessToken refused) {
                return AccessToken.of(mail);
            }
        };
    }

    /** Everybody's token is their mail address. */
    private final class Signed implements SignIn {
        @Override
        public List<Account> accounts() {
            return signedIn.stream().map(ClaimBench.this::account).toList();
        }

        @Override
        public Account inBrowser(Consumer<URI> openPage) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Account withCode(Consumer<DeviceCode> tellCode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void signOut(Account account) {
            signedIn.remove(account.mail());
        }

        @Override
        public TokenSource tokens(Account account, Audience audience) {
            return ClaimBench.tokens(account.mail());
        }
    }
}
