package io.sphereexplorer.cloud.azure.catalog;

import io.sphereexplorer.cloud.sphere.Deployment;
import io.sphereexplorer.cloud.sphere.DeviceGroup;
import io.sphereexplorer.cloud.sphere.DeviceGroupChange;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A device group as Azure shows it, and as Azure is told of one; cloud-services §2.3. */
record GroupResource(ResourceId id, String name, Optional<Properties> properties) {
    private static final String RETAIL = "Retail";
    private static final String RETAIL_EVALUATION = "RetailEval";

    GroupResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }

    /** How it is set up, in Azure's words. */
    record Properties(
            Optional<String> description,
            Optional<String> osFeedType,
            Optional<String> updatePolicy,
            Optional<String> allowCrashDumpsCollection,
            Optional<Boolean> hasDeployment) {}

    boolean hasDeployment() {
        return properties.flatMap(Properties::hasDeployment).orElse(false);
    }

    DeviceGroup group(UUID tenant, Optional<Deployment> current) {
        return new DeviceGroup(
                id.uuid(),
                tenant,
                id.within(ResourceId.PRODUCTS).map(ResourceId::uuid),
                name,
                properties.flatMap(Properties::description),
                feed(told(properties.flatMap(Properties::osFeedType))),
                policy(told(properties.flatMap(Properties::updatePolicy))),
                told(properties.flatMap(Properties::allowCrashDumpsCollection)).equals("enabled"),
                current);
    }

    /** The content of a request that sets these; the name is no part of it. */
    static Object content(DeviceGroupChange change) {
        Map<String, String> properties = new HashMap<>();
        change.description().ifPresent(text -> properties.put("description", text));
        change.osFeedType()
                .ifPresent(feed -> properties.put(
                        "osFeedType", feed == DeviceGroup.OsFeed.RETAIL_EVALUATION ? RETAIL_EVALUATION : RETAIL));
        change.updatePolicy().ifPresent(policy -> properties.put("updatePolicy", word(policy)));
        change.allowCrashDumpsCollection()
                .ifPresent(allow -> properties.put("allowCrashDumpsCollection", allow ? "Enabled" : "Disabled"));
        return Map.of("properties", properties);
    }

    private static String told(Optional<String> text) {
        return text.orElse("").toLowerCase(Locale.ROOT);
    }

    private static DeviceGroup.OsFeed feed(String told) {
        return switch (told) {
            case "retail" -> DeviceGroup.OsFeed.RETAIL;
            case "retaileval" -> DeviceGroup.OsFeed.RETAIL_EVALUATION;
            default -> DeviceGroup.OsFeed.UNKNOWN;
        };
    }

    private static DeviceGroup.UpdatePolicy policy(String told) {
        return switch (told) {
            case "updateall" -> DeviceGroup.UpdatePolicy.UPDATE_ALL;
            case "no3rdpartyappupdates" -> DeviceGroup.UpdatePolicy.NO_APPLICATION_UPDATES;
            default -> DeviceGroup.UpdatePolicy.UNKNOWN;
        };
    }

    /** A policy that Azure does not have is sent for Azure to refuse. */
    private static String word(DeviceGroup.UpdatePolicy policy) {
        return switch (policy) {
            case UPDATE_ALL -> "UpdateAll";
            case NO_APPLICATION_UPDATES -> "No3rdPartyAppUpdates";
            case NO_UPDATES, UNKNOWN -> "NoUpdates";
        };
    }
}
