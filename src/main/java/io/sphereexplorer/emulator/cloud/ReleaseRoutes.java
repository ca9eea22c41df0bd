package io.sphereexplorer.emulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.net.ByteString;
import io.sphereexplorer.net.http.Headers;
import io.sphereexplorer.net.http.HttpTransport;
import io.sphereexplorer.net.http.Request;
import io.sphereexplorer.net.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The file that names the images of each release of the operating system; cloud-services §1.3. Nobody has to sign in. */
public final class ReleaseRoutes implements HttpTransport {
    static final String PATH = "/versions/mt3620an.json";

    private final JsonNode versions;

    /** A release, the oldest first: its name, and the image of each component. */
    public record Release(String name, Map<UUID, UUID> images) {
        public Release {
            images = Map.copyOf(images);
        }
    }

    public ReleaseRoutes(List<Release> releases) {
        versions = CloudJson.object()
                .set("versions", CloudJson.list(releases.stream().map(ReleaseRoutes::json)));
    }

    @Override
    public Response send(Request request) {
        boolean known = request.method().equals("GET") && request.path().equals(PATH);
        return known
                ? new Response(200, Headers.of("Content-Type", "application/json"), CloudJson.write(versions))
                : new Response(404, Headers.NONE, ByteString.EMPTY);
    }

    private static JsonNode json(Release release) {
        return CloudJson.object()
                .put("name", release.name())
                .set(
                        "images",
                        CloudJson.list(release.images().entrySet().stream()
                                .map(image -> CloudJson.object()
                                        .put("cid", image.getKey().toString())
                                        .put("iid", image.getValue().toString()))));
    }
}
