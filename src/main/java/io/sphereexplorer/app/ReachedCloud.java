package io.sphereexplorer.app;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.OpenFiles;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.azure.AzureCalls;
import io.sphereexplorer.cloud.azure.catalog.CatalogPlaces;
import io.sphereexplorer.cloud.azure.catalog.CatalogSphere;
import io.sphereexplorer.cloud.signin.MicrosoftSignIn;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.Realm;
import io.sphereexplorer.cloud.signin.Registration;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.signin.TokenCache;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.cloud.sphere.legacy.LegacySphere;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.InternetTransport;
import io.sphereexplorer.session.account.CloudAccess;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.ledger.Ledger;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** The way to the cloud that the options name: made without a thread, a look-up or a word to anybody before it is used. */
final class ReachedCloud implements CloudAccess, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration CONNECTING = Duration.ofSeconds(20);

    private final Endpoints endpoints;
    private final CloudMemory memory;
    private final Function<Realm, TokenCache> tokens;
    private final Waiting waiting;
    private final CloudDesk desk;
    private final CatalogPlaces places = new CatalogPlaces();
    private final Once<HttpClient> client = new Once<>(ReachedCloud::client);

    private ReachedCloud(
            Endpoints endpoints,
            CloudMemory memory,
            Ledger ledger,
            Function<Realm, TokenCache> tokens,
            Waiting waiting) {
        this.endpoints = endpoints;
        this.memory = memory;
        this.tokens = tokens;
        this.waiting = waiting;
        desk = new CloudDesk(endpoints, this, memory, ledger);
    }

    /** The cloud that the options of the program name, with what is kept of it in the program's folder. */
    static ReachedCloud of(StartOptions options) {
        return of(options, Waiting.REAL);
    }

    /** The same, waiting in this way. */
    static ReachedCloud of(StartOptions options, Waiting waiting) {
        Home home = options.home();
        return new ReachedCloud(
                options.cloud(),
                new KeptCloud(home, options.cloud().name()),
                Ledger.in(home.data(), InstantSource.system()),
                realm -> TokenCache.inKeyStore(home.settings(), realm),
                waiting);
    }

    /** The cloud of a practice world, of which nothing is kept. */
    static ReachedCloud of(PracticeWorld world, Waiting waiting) {
        return new ReachedCloud(
                world.endpoints(),
                world.memory(),
                world.ledger(),
                _ -> TokenCache.inMemory("a practice world keeps nothing"),
                waiting);
    }

    CloudDesk desk() {
        return desk;
    }

    /** Cuts what is under way. */
    @Override
    public void close() {
        client.ifMade(HttpClient::shutdownNow);
    }

    @Override
    public SignIn signIn(Realm realm) {
        return endpoints.isPractice()
                ? new PracticeSignIn(
                        to(endpoints.login()), waiting, realm, memory.kept().accounts())
                : MicrosoftSignIn.of(realm, () -> registration(realm), () -> tokens.apply(realm), client);
    }

    private Optional<Registration> registration(Realm realm) {
        return realm == Realm.SPHERE
                ? Optional.of(Registration.SPHERE)
                : memory.kept().azure();
    }

    @Override
    public SphereApi sphere(Realm realm, TokenSource tokens) {
        return realm == Realm.AZURE
                ? new CatalogSphere(new AzureCalls(azure(tokens), endpoints.azure()), places)
                : new LegacySphere(new CloudCalls(to(endpoints.sphere()), tokens, waiting));
    }

    @Override
    public CloudCalls azure(TokenSource tokens) {
        return new CloudCalls(to(endpoints.azure()), tokens, waiting);
    }

    @Override
    public CloudCalls hub(String host, TokenSource tokens) {
        return new CloudCalls(to(endpoints.hub(host)), tokens, waiting);
    }

    @Override
    public OpenFiles files() {
        return new OpenFiles(endpoints, this::to);
    }

    private HttpTransport to(URI base) {
        return new InternetTransport(client.get(), base, PATIENCE);
    }

    /** With the proxy of the environment or the system. */
    private static HttpClient client() {
        // Read once, before the first proxy: use what the system says, and let proxies ask for a password.
        System.setProperty("java.net.useSystemProxies", "true");
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        var proxies = new Proxies(System.getenv(), ProxySelector.getDefault());
        var builder = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .proxy(proxies)
                .followRedirects(HttpClient.Redirect.NEVER);
        // With one, the client takes an answer 401 that names no scheme for none at all.
        return proxies.authenticator()
                .map(builder::authenticator)
                .orElse(builder)
                .build();
    }
}
