package io.sphereexplorer.cloud;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the services are: Microsoft's, or those of a practice cloud, to which no real token ever goes.
 *
 * @param practice what the paths of all services of a practice cloud begin with; empty for Microsoft's
 */
public record Endpoints(Optional<URI> practice) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** What hubs are called; cloud-services §3.2. */
    private static final Pattern HUB = Pattern.compile("[A-Za-z0-9-]{1,63}\\.azure-devices\\.net");

    /** @throws IllegalArgumentException with a sentence for users if a token could be read on its way there */
    public Endpoints {
        practice.ifPresent(Endpoints::checkPractice);
    }

    /** Those that real boards are claimed at. */
    public static Endpoints microsoft() {
        return new Endpoints(Optional.empty());
    }

    /**
     * Those of a practice cloud.
     *
     * @param base http only to this computer itself; a closing slash does not matter
     * @throws IllegalArgumentException with a sentence for users if it is no such URL
     */
    public static Endpoints practice(URI base) {
        return new Endpoints(Optional.of(URI.create(base.toString().replaceAll("/+$", ""))));
    }

    /** For people, and to tell apart what is kept about each. */
    public String name() {
        return practice.map(URI::toString).orElse("Microsoft");
    }

    /** Whether nothing there is real. */
    public boolean isPractice() {
        return practice.isPresent();
    }

    /**
     * Whether a key of a real hub may be given there: to Microsoft, and to a practice cloud only on this computer,
     * since users paste keys by mistake.
     */
    public boolean takesHubKeys() {
        return practice.map(base -> isThisComputer(base.getHost())).orElse(true);
    }

    /** What the paths of the security service begin with, before {@code /v2}. */
    public URI sphere() {
        return at("/as3", "https://prod.core.sphere.azure.net");
    }

    /** What the paths of a practice sign-in begin with; Microsoft's are known to its library. */
    public URI login() {
        return at("/login", "https://login.microsoftonline.com");
    }

    /** What the path of the list of releases begins with. */
    public URI releases() {
        return at("/releases", "https://prod.releases.sphere.azure.net");
    }

    /** What the paths of Azure Resource Manager begin with. */
    public URI azure() {
        return at("/arm", "https://management.azure.com");
    }

    /**
     * What the paths of a hub's registry begin with.
     *
     * @param host as the hub is called, such as {@code contoso-hub.azure-devices.net}, also in a practice cloud
     * @throws IllegalArgumentException if that is no host of a hub, so that no key goes to strangers
     */
    public URI hub(String host) {
        if (!isHub(host)) {
            throw new IllegalArgumentException("'%s' is not the host name of an IoT Hub".formatted(host));
        }
        return at("/hub/" + host, "https://" + host);
    }

    /** Whether a hub can be called so. */
    public static boolean isHub(String host) {
        return HUB.matcher(host).matches();
    }

    private URI at(String path, String real) {
        return URI.create(practice.map(base -> base + path).orElse(real));
    }

    static boolean isThisComputer(String host) {
        return LOOPBACK.contains(host);
    }

    private static void checkPractice(URI service) {
        String scheme = String.valueOf(service.getScheme()).toLowerCase(Locale.ROOT);
        boolean complete = service.getHost() != null
                && service.getUserInfo() == null
                && service.getQuery() == null
                && service.getFragment() == null;
        if (!complete || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException(
                    "'%s' is not the URL of a cloud, such as http://127.0.0.1:8080".formatted(service));
        }
        if (scheme.equals("http") && !isThisComputer(service.getHost())) {
            throw new IllegalArgumentException("'%s' is on another computer, which takes https".formatted(service));
        }
    }
}
