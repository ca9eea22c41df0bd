package io.sphereexplorer.app;

import io.sphereexplorer.cloud.CloudCalls;
import io.sphereexplorer.cloud.Endpoints;
import io.sphereexplorer.cloud.TokenSource;
import io.sphereexplorer.cloud.Waiting;
import io.sphereexplorer.cloud.signin.MicrosoftSignIn;
import io.sphereexplorer.cloud.signin.PracticeSignIn;
import io.sphereexplorer.cloud.signin.SignIn;
import io.sphereexplorer.cloud.signin.TokenCache;
import io.sphereexplorer.cloud.sphere.SphereApi;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.InternetTransport;
import io.sphereexplorer.session.account.CloudDesk;
import io.sphereexplorer.session.account.CloudMemory;
import io.sphereexplorer.session.ledger.Ledger;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The way to the cloud that the options name: made without a thread, a look-up or a word to anybody before it is used. */
final class ReachedCloud {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration CONNECTING = Duration.ofSeconds(20);

    private final Endpoints endpoints;
    private final Home home;
    private final CloudMemory memory;
    private final Supplier<HttpClient> client = new Once<>(ReachedCloud::client);

    private ReachedCloud(Endpoints endpoints, Home home) {
        this.endpoints = endpoints;
        this.home = home;
        memory = new KeptCloud(home, endpoints.name());
    }

    /** The desk of that cloud. */
    static CloudDesk desk(Endpoints endpoints, Home home) {
        var cloud = new ReachedCloud(endpoints, home);
        return new CloudDesk(
                endpoints, cloud::signIn, cloud::service, cloud.memory, Ledger.in(home.data(), InstantSource.system()));
    }

    private SignIn signIn() {
        return endpoints.isPractice()
                ? new PracticeSignIn(
                        to(endpoints.login()), Waiting.REAL, memory.kept().accounts())
                : MicrosoftSignIn.keepingTokensIn(TokenCache.inKeyStore(home.settings()), client.get());
    }

    private SphereApi service(TokenSource tokens) {
        return new SphereApi(new CloudCalls(to(endpoints.sphere()), tokens, Waiting.REAL));
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
        return HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .proxy(proxies)
                .authenticator(proxies.authenticator())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
