package io.sphereexplorer.emulator.cloud;

import io.sphereexplorer.emulator.arm.ArmLinks;
import io.sphereexplorer.emulator.arm.ArmRoute;
import io.sphereexplorer.emulator.arm.ArmRoutes;
import io.sphereexplorer.emulator.azure.SubscriptionRoutes;
import io.sphereexplorer.emulator.azure.catalog.CatalogRoutes;
import io.sphereexplorer.emulator.cloud.ReleaseRoutes.Release;
import io.sphereexplorer.emulator.cloud.fault.FaultyService;
import io.sphereexplorer.emulator.cloud.fault.FaultySignIn;
import io.sphereexplorer.emulator.cloud.fault.SkewedDates;
import io.sphereexplorer.emulator.cloud.signin.TokenAudience;
import io.sphereexplorer.emulator.defender.DefenderRoutes;
import io.sphereexplorer.emulator.hub.HubRoutes;
import io.sphereexplorer.emulator.hub.RegistryRoutes;
import io.sphereexplorer.emulator.world.Pause;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpHandler;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.MalformedRequest;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The services of one cloud, each under its path: request in, response out, no I/O. Thread-safe. */
public final class CloudServices implements HttpHandler {
    private static final Pattern HALF_ENCODED = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final String SPHERE = "/as3";
    private static final String ARM = ArmLinks.MOUNT;
    private static final String HUB = "/hub";
    private static final String SIGN_IN = "/login";
    private static final String RELEASES = "/releases";

    private final EmulatedCloud cloud;
    private final SignInRoutes accounts;
    private final HttpTransport signIn;
    private final HttpTransport sphere;
    private final HttpTransport arm;
    private final HttpTransport hub;
    private final ReleaseRoutes releases;

    /**
     * With nobody signed in but whom the cloud knows as such.
     *
     * @param approvesAtOnce whether {@link SignInRoutes#PRACTICE_ACCOUNT} signs in without the page
     * @param pause lets the time go by that faults take
     */
    public CloudServices(EmulatedCloud cloud, boolean approvesAtOnce, List<Release> releases, Pause pause) {
        this.cloud = cloud;
        accounts = new SignInRoutes(cloud, approvesAtOnce);
        signIn = new FaultySignIn(accounts, cloud.faults(), pause);
        sphere = faulty(new SphereRoutes(cloud, accounts::account), pause);
        var azure = new ArmRoutes(token -> accounts.account(TokenAudience.ARM, token), azure());
        arm = new ArmFaults(faulty(afterBoards(azure), pause), cloud.faults());
        var registry = new RegistryRoutes(cloud.hubs(), token -> accounts.account(TokenAudience.IOT_HUB, token));
        hub = new RegistryFaults(faulty(afterBoards(registry), pause));
        this.releases = new ReleaseRoutes(releases);
    }

    private FaultyService faulty(HttpTransport service, Pause pause) {
        return new FaultyService(service, cloud.faults(), pause, new SkewedDates(cloud::now), accounts::expireTokens);
    }

    /** Knows what the boards did until now. */
    private HttpTransport afterBoards(HttpTransport service) {
        return request -> {
            cloud.letBoardsCatchUp();
            return service.send(request);
        };
    }

    /** All that Azure Resource Manager answers. */
    private List<ArmRoute> azure() {
        return Stream.of(
                        SubscriptionRoutes.all(),
                        new CatalogRoutes(sphereFor(cloud)).all(),
                        new HubRoutes(cloud.hubs()).all(),
                        new DefenderRoutes(cloud.defender()).all())
                .flatMap(List::stream)
                .toList();
    }

    /** The security service where somebody is signed in by mail address, as services of Azure ask it for a user. */
    private static Function<String, HttpTransport> sphereFor(EmulatedCloud cloud) {
        SphereRoutes behind = SphereRoutes.behindAzure(cloud);
        return mail -> request -> behind.send(new Request(
                request.method(),
                request.path(),
                request.headers().with("Authorization", "Bearer " + mail),
                request.body()));
    }

    public EmulatedCloud cloud() {
        return cloud;
    }

    public SignInRoutes signIn() {
        return accounts;
    }

    @Override
    public Response send(Request request) throws IOException {
        String path = request.path().split("\\?", 2)[0];
        if (HALF_ENCODED.matcher(request.path()).find() && !path.startsWith(SIGN_IN)) {
            return refusal(400, "BadRequest", "The path has a percent sign without two digits.");
        }
        if (path.startsWith(SPHERE + "/v2/")) {
            return below(SPHERE, sphere, request);
        } else if (path.startsWith(ARM + "/")) {
            return below(ARM, arm, request);
        } else if (path.startsWith(HUB + "/")) {
            return below(HUB, hub, request);
        } else if (path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/")) {
            return signIn.send(request);
        } else if (path.equals(RELEASES + ReleaseRoutes.PATH)) {
            return below(RELEASES, releases, request);
        }
        return refusal(
                404,
                "NotFound",
                "The practice cloud serves /as3/v2, /arm, /hub, /login and /releases, and nothing else.");
    }

    @Override
    public Response onMalformed(MalformedRequest kind) {
        return switch (kind) {
            case SYNTAX -> refusal(400, "BadRequest", "The request is no HTTP.");
            case METHOD -> refusal(400, "BadRequest", "The method is no word of capital letters.");
            case HEADER_TOO_LARGE -> refusal(431, "RequestHeaderFieldsTooLarge", "The header is too large.");
            case BODY_TOO_LARGE -> refusal(413, "ContentTooLarge", "The body is too large.");
        };
    }

    private static Response below(String path, HttpTransport service, Request request) throws IOException {
        return service.send(new Request(
                request.method(), request.path().substring(path.length()), request.headers(), request.body()));
    }

    private static Response refusal(int status, String title, String detail) {
        return new Response(
                status,
                Headers.of("Content-Type", "application/json; charset=utf-8"),
                CloudJson.write(CloudJson.refusal(new CloudRefusal(status, title, detail))));
    }
}
