package io.sphereexplorer.cloud;

import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that are handed out to anybody: the list of releases, and images by links that the service makes. No token ever
 * goes along. Thread-safe; every call blocks.
 */
public final class OpenFiles {
    private static final String RELEASES = "/versions/mt3620an.json";

    private final Endpoints endpoints;
    private final Function<URI, HttpTransport> transports;

    /** @param transports makes the way to a base URL */
    public OpenFiles(Endpoints endpoints, Function<URI, HttpTransport> transports) {
        this.endpoints = endpoints;
        this.transports = transports;
    }

    /** To which there is no way. */
    public static OpenFiles unreachable() {
        return new OpenFiles(Endpoints.microsoft(), _ -> _ -> {
            throw new IOException("there is no way to the cloud");
        });
    }

    /** The published versions of the operating system. */
    public ReleaseList releases() throws CloudException {
        return ReleaseList.read(get(endpoints.releases(), RELEASES).utf8());
    }

    /**
     * What a link of the service leads to.
     *
     * @throws CloudException.BadAnswer if the link is none that anything may be fetched from
     */
    public ByteString fetch(String link) throws CloudException {
        URI uri = checked(link);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return get(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()), uri.getRawPath() + query);
    }

    /** A link is as good as a key, so it is never repeated in a message. */
    private URI checked(String link) throws CloudException {
        URI uri;
        try {
            uri = URI.create(link);
        } catch (IllegalArgumentException _) { // whose message repeats the link
            throw new CloudException.BadAnswer("the link of an image is no URL");
        }
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        boolean isSafe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && endpoints.isPractice() && Endpoints.isThisComputer(host));
        if (host.isEmpty() || uri.getRawUserInfo() != null || !isSafe) {
            throw new CloudException.BadAnswer("the link of an image leads to where nothing is fetched from");
        }
        return uri;
    }

    private ByteString get(URI base, String path) throws CloudException {
        Response response;
        try {
            response = transports.apply(base).send(Request.get(path));
        } catch (InterruptedIOException e) {
            throw new CloudException.Cancelled(e);
        } catch (IOException e) {
            throw new CloudException.NoAnswer(false, e);
        }
        int status = response.status();
        if (status >= 300 && status <= 399) {
            throw new CloudException.BadAnswer("HTTP " + status + ": sent elsewhere");
        }
        return CloudCalls.checked(response).body();
    }
}
