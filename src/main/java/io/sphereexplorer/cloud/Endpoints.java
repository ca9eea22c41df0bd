package io.sphereexplorer.cloud;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where the services are: Microsoft's, or those of a practice cloud, to which no real token ever goes.
 *
 * @param name for people, and to tell apart what is kept about each
 * @param isPractice whether nothing there is real
 * @param sphere what the paths of the security service begin with, before {@code /v2}
 * @param login what the paths of a practice sign-in begin with; Microsoft's are known to its library
 * @param releases what the path of the list of releases begins with
 */
public record Endpoints(String name, boolean isPractice, URI sphere, URI login, URI releases) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String SPHERE = "https://prod.core.sphere.azure.net";
    private static final String LOGIN = "https://login.microsoftonline.com";
    private static final String RELEASES = "https://prod.releases.sphere.azure.net";

    /** The hosts that a real token may go to; cloud-services §0.1. */
    private static final Set<String> REAL_HOSTS = Set.of(
            URI.create(SPHERE).getHost(),
            URI.create(LOGIN).getHost(),
            URI.create(RELEASES).getHost());

    /** @throws IllegalArgumentException if a token could be read on its way, or a real one could go to strangers */
    public Endpoints {
        for (URI service : new URI[] {sphere, login, releases}) {
            if (isPractice) {
                checkPractice(service);
            } else if (!"https".equals(service.getScheme()) || !REAL_HOSTS.contains(service.getHost())) {
                throw new IllegalArgumentException(service + " is none of the services that real accounts are for");
            }
        }
    }

    /** Those that real boards are claimed at. */
    public static Endpoints microsoft() {
        return new Endpoints("Microsoft", false, URI.create(SPHERE), URI.create(LOGIN), URI.create(RELEASES));
    }

    /**
     * Those of a practice cloud.
     *
     * @param base http only to this computer itself; a closing slash does not matter
     * @throws IllegalArgumentException with a sentence for users if it is no such URL
     */
    public static Endpoints practice(URI base) {
        String text = base.toString().replaceAll("/+$", "");
        return new Endpoints(
                text, true, URI.create(text + "/as3"), URI.create(text + "/login"), URI.create(text + "/releases"));
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
