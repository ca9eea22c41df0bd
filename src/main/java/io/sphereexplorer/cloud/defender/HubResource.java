package io.sphereexplorer.cloud.defender;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hub by its place in Azure Resource Manager; cloud-services §3.2. */
record HubResource(String id, String subscription, String group, String name) {
    private static final Pattern ID = Pattern.compile(
            "(?i)/subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/Microsoft\\.Devices/IotHubs/([^/]+)");

    /** @throws IllegalArgumentException if it is not the ID of a hub */
    static HubResource of(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not the ID of a hub: " + id);
        }
        return new HubResource(id, parts.group(1), parts.group(2), parts.group(3));
    }

    String inSubscription(String rest) {
        return "/subscriptions/" + subscription + "/providers/Microsoft.Security/" + rest;
    }

    String inGroup(String rest) {
        return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Security/%s"
                .formatted(subscription, group, rest);
    }

    /** Whether another ID is this hub's, which Azure compares without case, or that of a part of it. */
    boolean covers(String resource) {
        return resource.equalsIgnoreCase(id) || resource.regionMatches(true, 0, id + "/", 0, id.length() + 1);
    }
}
