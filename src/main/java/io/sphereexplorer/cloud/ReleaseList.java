package io.sphereexplorer.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The versions of the operating system that were published, the oldest first; cloud-services §1.3. */
public record ReleaseList(List<Release> releases) {
    private static final JsonMapper JSON = new JsonMapper();

    public ReleaseList {
        releases = List.copyOf(releases);
    }

    /** @throws CloudException.BadAnswer if it is something else */
    static ReleaseList read(String json) throws CloudException {
        try {
            JsonNode versions = JSON.readTree(json).path("versions");
            if (!versions.isArray()) {
                throw new CloudException.BadAnswer("the list of releases has no versions");
            }
            return new ReleaseList(
                    versions.valueStream().map(ReleaseList::release).toList());
        } catch (JsonProcessingException e) {
            e.clearLocation(); // keeps the answer's text out of messages
            throw new CloudException.BadAnswer("the list of releases: " + e.getOriginalMessage(), e);
        }
    }

    /** The newest that was published. */
    public Optional<String> newest() {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.getLast().name());
    }

    /**
     * The version that these images belong to: the one that shares most with them, and of those the newest, since some
     * images stay the same from version to version.
     *
     * @param components component IDs of system software, in any case
     * @param imageIds image IDs of it
     */
    public Optional<String> versionOf(Set<String> components, Set<String> imageIds) {
        Set<String> lowerComponents = lower(components);
        Set<String> lowerImages = lower(imageIds);
        Optional<String> best = Optional.empty();
        long most = 1;
        for (Release release : releases) {
            long matches = release.matches(lowerComponents, lowerImages);
            if (matches >= most) {
                most = matches;
                best = Optional.of(release.name());
            }
        }
        return best;
    }

    private static Set<String> lower(Set<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Release release(JsonNode version) {
        return new Release(
                version.path("name").asText(""),
                version.path("images")
                        .valueStream()
                        .map(image -> new Release.Part(
                                image.path("cid").asText(""), image.path("iid").asText("")))
                        .toList());
    }
}
