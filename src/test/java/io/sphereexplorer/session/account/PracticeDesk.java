package io.sphereexplorer.session.account;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.catalog.CatalogPlaces;
import io.sphereexplorer.cloud.azure.catalog.CatalogSphere;
import io.sphereexplorer.cloud.signin.Account;
import io.sphereexplorer.cloud.signin.PracticeBrowser;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.sphere.Role;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.Tenant;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.command.Pace;
import io.sphereexplorer.emulator.arm.PracticeSubscription;
import io.sphereexplorer.emulator.cloud.CloudServices;
import io.sphereexplorer.emulator.cloud.EmulatedCloud;
import io.sphereexplorer.emulator.cloud.SignInRoutes;
import io.sphereexplorer.emulator.cloud.SphereRoutes;
import io.sphereexplorer.emulator.world.ManualClock;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import io.sphereexplorer.session.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desk at an emulated cloud in memory, whose time passes when somebody waits for it. It remembers what was sent, and
 * requests can be made to fail.
 */
public final class PracticeDesk {
    /** Who signs in unless somebody else is said to. */
    public static final String MAIL = SignInRoutes.PRACTICE_ACCOUNT;

    /** Where it says it is. */
    public static final Endpoints ENDPOINTS = Endpoints.practice(URI.create("http://localhost:8080"));

    private static final Pattern USER_CODE = Pattern.compile("\"user_code\":\"(\\w+)\"");

    /** What becomes of a request. */
    @FunctionalInterface
    public interface Fault {
        Response send(Request request, HttpTransport service) throws IOException;
    }

    private static final String CATALOGS =
            PracticeSubscription.groupPath() + "/providers/Microsoft.AzureSphere/catalogs/";

    private final ManualClock clock = new ManualClock();
    private final EmulatedCloud cloud = new EmulatedCloud(clock, new SplittableRandom(7));
    private final CloudServices services = new CloudServices(cloud, false, List.of(), Pause.NONE);
    private final SignInRoutes login = services.signIn();
    private final HttpTransport sphere = new SphereRoutes(cloud, login::account);
    private final CloudMemory memory = CloudMemory.inMemory();
    private final Ledger ledger;
    private final Map<String, Fault> faults = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private final CatalogPlaces places = new CatalogPlaces();
    private final BackEnd backEnd;
    private final Endpoints endpoints;
    private final CloudDesk desk;
    private OpenFiles files = OpenFiles.unreachable();
    private Optional<String> atThePage = Optional.of(MAIL);
    private int boardsMade;

    /** With nobody signed in. */
    public PracticeDesk() {
        this(ENDPOINTS);
    }

    /** Whose tenants are kept there. */
    public PracticeDesk(BackEnd backEnd) {
        this(ENDPOINTS, Ledger::inMemory, backEnd);
    }

    /** That says it is at these endpoints, wherever its requests go. */
    public PracticeDesk(Endpoints endpoints) {
        this(endpoints, Ledger::inMemory);
    }

    /** With a ledger that follows the clock there. */
    public PracticeDesk(Endpoints endpoints, Function<InstantSource, Ledger> ledger) {
        this(endpoints, ledger, BackEnd.TENANT);
    }

    private PracticeDesk(Endpoints endpoints, Function<InstantSource, Ledger> ledger, BackEnd backEnd) {
        this.backEnd = backEnd;
        this.endpoints = endpoints;
        this.ledger = ledger.apply(clock);
        desk = nextRun();
    }

    public BackEnd backEnd() {
        return backEnd;
    }

    public CloudDesk desk() {
        return desk;
    }

    /** As the program finds it when it starts again. */
    public CloudDesk nextRun() {
        return new CloudDesk(endpoints, new Access(), memory, ledger);
    }

    /** Another desk that keeps what it knows there; sign-ins are not shared. */
    public CloudDesk keepingIn(CloudMemory kept) {
        return new CloudDesk(endpoints, new Access(), kept, ledger);
    }

    /** From now on, files are fetched there. */
    public void reach(OpenFiles reached) {
        files = reached;
    }

    /** The ways of the desk to the emulated services. */
    private final class Access implements CloudAccess {
        @Override
        public SignIn signIn(Realm realm) {
            var signIn = new PracticeSignIn(
                    PracticeDesk.this::sendToLogin,
                    PracticeDesk.this::pass,
                    realm,
                    memory.kept().accounts());
            return new BrowsedSignIn(signIn, PracticeDesk.this::browse);
        }

        @Override
        public SphereApi sphere(Realm realm, TokenSource tokens) {
            if (realm == Realm.AZURE) {
                return new CatalogSphere(new AzureCalls(azure(tokens), endpoints.azure()), places);
            }
            return new LegacySphere(new CloudCalls(PracticeDesk.this::sendToSphere, tokens, PracticeDesk.this::pass));
        }

        @Override
        public CloudCalls azure(TokenSource tokens) {
            return new CloudCalls(request -> sendTo("/arm", request), tokens, PracticeDesk.this::pass);
        }

        @Override
        public CloudCalls hub(String host, TokenSource tokens) {
            return new CloudCalls(request -> sendTo("/hub/" + host, request), tokens, PracticeDesk.this::pass);
        }

        @Override
        public InstantSource clock() {
            return clock;
        }

        @Override
        public OpenFiles files() {
            return files;
        }
    }

    /** For what the desk cannot do: boards that are known, or owned by others. */
    public EmulatedCloud cloud() {
        return cloud;
    }

    /** Method and path of each request to the security service, in order. */
    public List<String> sent() {
        return sent;
    }

    /** How often a request was sent whose method and path begin so. */
    public long sent(String line) {
        return sent.stream().filter(each -> each.startsWith(line)).count();
    }

    /** How often an image package was sent. */
    public long uploads() {
        return sent.stream()
                .filter(line -> line.matches("POST (/v2/tenants/[^/]+/images|.*/uploadImage\\?.*)"))
                .count();
    }

    /** All tokens and device codes that were handed out, which nobody may see. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    public PracticeDesk signedIn() throws IOException {
        signIn(MAIL);
        return this;
    }

    public Account signIn(String mail) throws IOException {
        willSignIn(mail);
        return desk.signInWithCode(backEnd.realm(), _ -> {});
    }

    /** Beside whoever is signed in at the security service. */
    public Account signInAtAzure(String mail) throws IOException {
        willSignIn(mail);
        return desk.signInWithCode(Realm.AZURE, _ -> {});
    }

    /** The account of Azure beside whoever is signed in, for hubs and catalogs. */
    public Account signInAtAzure() throws IOException {
        willSignIn(MAIL);
        return desk.signInWithCode(Realm.AZURE, _ -> {});
    }

    /** Whoever signs in next types this address on the page. */
    public void willSignIn(String mail) {
        atThePage = Optional.of(mail);
    }

    /** Nobody types anything on the page; time passes while the program waits for it. */
    public void nobodySignsIn() {
        atThePage = Optional.empty();
    }

    /** Ends all tokens; they can be renewed. */
    public void expireTokens() {
        login.expireTokens();
    }

    /** The passing of time there, for commands that wait. */
    public Pace pace() {
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration time) {
                pass(time);
            }
        };
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        clock.advance(duration);
    }

    /** A new tenant of the chosen account, made with a board of its own, and chosen. */
    public Tenant tenant(String name) throws IOException {
        return backEnd == BackEnd.CATALOG ? catalog(name) : legacyTenant(name);
    }

    /** Catalogs are created in Azure, which the product leaves to the portal. */
    private Tenant catalog(String name) throws IOException {
        ByteString body = ByteString.ofUtf8("{\"location\":\"global\"}");
        desk.azure().send("PUT", CATALOGS + name, "2024-04-01", Headers.NONE, body);
        pass(Duration.ofMinutes(1));
        Tenant tenant = desk.service().tenants().list().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        desk.choose(tenant);
        return tenant;
    }

    private Tenant legacyTenant(String name) throws IOException {
        String board = "%0128x".formatted(0xb0a4d000 + boardsMade++);
        cloud.know(board);
        var service = desk.service();
        var operation = service.tenants().create(board, name);
        service.operations(operation.tenantId()).await(operation, Duration.ofMinutes(1));
        Tenant tenant = service.tenants().show(operation.tenantId());
        desk.choose(tenant);
        return tenant;
    }

    /** A board of a tenant; made known there and claimed. */
    public void claim(Tenant tenant, String deviceId) throws IOException {
        cloud.know(deviceId);
        var service = desk.service();
        var operation = service.devices(tenant.id()).claim(deviceId);
        service.operations(tenant.id()).await(operation, Duration.ofMinutes(1));
    }

    /** What opens the registry of the practice hub: the key of a policy. */
    public String hubConnectionString(String policy) {
        var hub = cloud.state().hubs().getFirst();
        var key = hub.policies().stream()
                .filter(each -> each.name().equals(policy))
                .findFirst()
                .orElseThrow();
        return "HostName=%s.azure-devices.net;SharedAccessKeyName=%s;SharedAccessKey=%s"
                .formatted(hub.place().name(), policy, key.primaryKey());
    }

    /** Gives somebody a role, as an Administrator. */
    public void assign(Tenant tenant, String mail, Role role) throws IOException {
        desk.service().members(tenant.id()).assign(mail, role);
    }

    /** From now on, requests whose method and path begin so are answered with this status, and not carried out. */
    public void refuse(String line, int status) {
        String body = "[{\"Title\":\"Refused on purpose\",\"Status\":" + status + "}]";
        fail(line, (_, _) -> new Response(status, Headers.NONE, ByteString.ofUtf8(body)));
    }

    /** From now on, requests whose method and path begin so are carried out, and the answer is lost. */
    public void loseAnswer(String line) {
        fail(line, (request, service) -> {
            service.send(request);
            throw new IOException("connection reset");
        });
    }

    /** From now on, this becomes of requests whose method and path begin so. */
    public void fail(String line, Fault fault) {
        faults.put(line, fault);
    }

    /** From now on, nothing fails any more. */
    public void heal() {
        faults.clear();
    }

    private Response sendToSphere(Request request) throws IOException {
        return sent(request, sphere);
    }

    private Response sent(Request request, HttpTransport service) throws IOException {
        String line = request.method() + " " + request.path();
        sent.add(line);
        for (Map.Entry<String, Fault> fault : faults.entrySet()) {
            if (line.startsWith(fault.getKey())) {
                return fault.getValue().send(request, service);
            }
        }
        return service.send(request);
    }

    /** Azure's services, whose lines in {@link #sent} begin below the given path, too. */
    private Response sendTo(String base, Request request) throws IOException {
        return sent(
                request,
                below ->
                        services.send(new Request(below.method(), base + below.path(), below.headers(), below.body())));
    }

    private Response sendToLogin(Request request) {
        Response response =
                login.send(new Request(request.method(), "/login" + request.path(), request.headers(), request.body()));
        String body = response.body().utf8();
        Matcher secret = Pattern.compile("\"(?:access_token|refresh_token|device_code)\":\"([^\"]+)\"")
                .matcher(body);
        secret.results().map(found -> found.group(1)).forEach(secrets::add);
        Matcher code = USER_CODE.matcher(body);
        if (code.find()) {
            atThePage.ifPresent(mail -> approve(code.group(1), mail));
        }
        return response;
    }

    private void browse(URI page) {
        atThePage.ifPresent(mail -> PracticeBrowser.of(login, mail).accept(page));
    }

    private void approve(String userCode, String mail) {
        String form = "user_code=%s&mail=%s".formatted(userCode, URLEncoder.encode(mail, StandardCharsets.UTF_8));
        login.send(new Request("POST", "/login", Headers.NONE, ByteString.ofUtf8(form)));
    }
}
