package io.sphereexplorer.cloud.azure.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.sphereexplorer.cloud.azure.AzureCalls;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The ID of a resource of Azure, which is a path of kinds and names, compared without case.
 *
 * @param text from {@code /subscriptions} on, with names as people write them
 */
record ResourceId(String text) {
    static final String PRODUCTS = "products";
    static final String GROUPS = "deviceGroups";

    /** What the service calls the product and the group of boards that are in none; cloud-services §2.1. */
    static final String DEFAULT = ".default";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ResourceId {
        Objects.requireNonNull(text);
    }

    ResourceId child(String kind, String name) {
        return new ResourceId(text + "/" + kind + "/" + name);
    }

    /** The path of a request. */
    String path() {
        return Arrays.stream(text.split("/", -1)).map(AzureCalls::encoded).collect(Collectors.joining("/"));
    }

    /** The path of something below that has no ID of its own. */
    String path(String below) {
        return path() + "/" + below;
    }

    String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The part of it that ends with the name of such a resource; empty if it is in none, or in one of the system's. */
    Optional<ResourceId> within(String kind) {
        String[] parts = text.split("/", -1);
        for (int i = 1; i + 1 < parts.length; i += 2) {
            if (parts[i].equalsIgnoreCase(kind)) {
                var found = new ResourceId(Arrays.stream(parts, 0, i + 2).collect(Collectors.joining("/")));
                return Optional.of(found).filter(each -> !each.isOfSystem());
            }
        }
        return Optional.empty();
    }

    /** Whether it stands for what is in no product or group. */
    boolean isOfSystem() {
        return name().startsWith(".");
    }

    boolean isWithin(ResourceId other) {
        return lower(text).startsWith(lower(other.text) + "/");
    }

    /** The ID that everything outside this package knows it by; ours, not one of Microsoft's. */
    UUID uuid() {
        return UUID.nameUUIDFromBytes(lower(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
